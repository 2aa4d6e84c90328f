using Aktiva.Tests.Data;
using Aktiva.Tests.Events;
using CsCheck;

namespace Aktiva.Tests.Closing;

public class ClosingPropertyTests
{
    private static readonly Gen<BooksStep> Step = Gen.Frequency(
        (4, Gen.Const(BooksStep.CloseNext)), (7, Gen.OneOf(Enum.GetValues<BooksStep>())));

    [Fact]
    public async Task Books_WhateverHappensToThem_StayConsistentAfterEveryStep()
    {
        var scenario = Gen.Select(RandomAssets.Any.Array[1, 12], Gen.Select(Step, RandomAssets.Any).Array[4, 12]);

        // Skips without a server before the search begins, which would count the skip as a failure.
        await using var reachable = await TestDatabase.CreateAsync();

        await scenario.SampleAsync(
            async (assets, steps) =>
            {
                await using var books = await ClosingBooks.CreateAsync();
                await EventBooksFixture.AddAccountsAsync(books);
                var random = new RandomBooks(books);
                foreach (var asset in assets)
                {
                    await random.AddAsync(asset);
                }

                foreach (var (step, asset) in steps)
                {
                    await random.DoAsync(step, asset);
                    await random.CheckAsync();
                }
            },
            iter: 8,
            threads: 1,
            print: drawn => $"{drawn.Item1.Length} assets: {string.Join(", ", drawn.Item2.Select(step => step.Item1))}");
    }
}
