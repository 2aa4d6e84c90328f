using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>Counts assets that cannot be computed. Bounded: a register of a million wrong assets takes no more room than one of ten.</summary>
internal sealed class UncomputedTally
{
    private const int Named = 5;

    private readonly SortedDictionary<RuleProblem, (long Count, List<long> First)> _problems = [];

    public void Add(long assetId, IReadOnlyList<RuleProblem> problems)
    {
        foreach (var problem in problems)
        {
            var (count, first) = _problems.TryGetValue(problem, out var found) ? found : (0, []);
            if (count < Named)
            {
                first.Add(assetId);
            }

            _problems[problem] = (count + 1, first);
        }
    }

    public async Task<IReadOnlyList<UncomputedAssets>> NameAsync(Database database, CancellationToken cancellationToken)
    {
        var ids = _problems.Values.SelectMany(problem => problem.First);
        var codes = await AkmStore.ReadCodesAsync(database, ids, cancellationToken);
        return
        [
            .. _problems.Select(problem => new UncomputedAssets(
                problem.Key, problem.Value.Count, [.. problem.Value.First.Select(assetId => codes.GetValueOrDefault(assetId, $"#{assetId}"))])),
        ];
    }
}
