using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using CsCheck;

namespace Aktiva.Tests.Events;

/// <summary>Random lives: more of them with the environment variable <c>CsCheck_Iter</c>.</summary>
public class EventPropertyTests
{
    private static readonly Gen<LifeStep> Step =
        from kind in Gen.Frequency(
            (12, Gen.Const(LifeStepKind.Record)),
            (8, Gen.Const(LifeStepKind.Close)),
            (9, Gen.OneOf(Enum.GetValues<LifeStepKind>())))
        from choice in Gen.Int[0, 999]
        from asset in Gen.Int[0, 999]
        from month in Gen.Int[0, 999]
        from amount in Gen.Int[0, 9999]
        select new LifeStep(kind, choice, asset, month, amount);

    /// <summary>With CsCheck_Iter or CsCheck_Seed as many lives are tried as they say.</summary>
    private static bool IsSearch =>
        (Environment.GetEnvironmentVariable("CsCheck_Iter") ?? Environment.GetEnvironmentVariable("CsCheck_Seed")) is not null;

    [Fact]
    public async Task Books_WhateverHappensToTheirAssets_TieAfterEveryStep()
    {
        var scenario = Gen.Select(Gen.Select(RandomAssets.Any, Gen.Int[0, 999]).Array[1, 5], Step.Array[10, 40]);

        // Skips without a server before the search begins, which would count the skip as a failure.
        await using var reachable = await TestDatabase.CreateAsync();

        await scenario.SampleAsync(
            async (assets, steps) =>
            {
                await using var books = await EventBooksFixture.CreateAsync();
                var lives = new RandomLives(books);
                foreach (var (rules, number) in assets)
                {
                    await lives.AddAsync(rules, number);
                }

                foreach (var step in steps)
                {
                    await lives.DoAsync(step);
                    await lives.CheckAsync();
                }

                await lives.CheckAtTheEndAsync();
                TestContext.Current.TestOutputHelper?.WriteLine($"{steps.Length} steps, {lives.Events}");
            },
            iter: IsSearch ? -1 : 2,
            threads: 1,
            print: drawn => $"{string.Join('\n', drawn.Item1.Select(asset => asset.ToString()))}\n{string.Join(",\n", drawn.Item2.Select(step => step.ToString()))}");
    }
}
