using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Assets;

/// <summary>An entry as the register keeps it: everything that it names has been found, and what it leaves to its category has been taken from there.</summary>
internal sealed record RegisterRecord
{
    public required RegisterEntry Entry { get; init; }

    public required long CategoryId { get; init; }

    public required long AssetAccountId { get; init; }

    public required long AccumulatedAccountId { get; init; }

    public required long ExpenseSplitId { get; init; }

    public long? DivisionId { get; init; }

    public long? DepartmentId { get; init; }

    public required DepreciationRules Commercial { get; init; }

    /// <summary>Null when the asset is not in the fiscal book.</summary>
    public DepreciationRules? Fiscal { get; init; }

    /// <summary>Whether the cost is in the account opening balances; else the closing of the month of acquisition posts it.</summary>
    public required bool IsCostPosted { get; init; }

    /// <exception cref="KeyNotFoundException">The entry names something that the company has not.</exception>
    public static RegisterRecord Of(RegisterEntry given, RegisterMasters masters, CompanySettings settings)
    {
        var category = masters.Categories[given.Category];
        var entry = given.InGroup(category.FiscalGroup);
        var rules = entry.CommercialRules(category.Convention);
        return new RegisterRecord
        {
            Entry = entry,
            CategoryId = category.CategoryId,
            AssetAccountId = entry.AssetAccount is { } asset ? masters.Accounts[asset] : category.AssetAccountId,
            AccumulatedAccountId = entry.AccumulatedAccount is { } accumulated ? masters.Accounts[accumulated] : category.AccumulatedAccountId,
            ExpenseSplitId = entry.ExpenseAccounts is { } split ? masters.ExpenseSplits[split.Key] : category.ExpenseSplitId,
            DivisionId = entry.Division is { } division ? masters.Divisions[division] : null,
            DepartmentId = entry.Department is { } department ? masters.Departments[department] : null,
            Commercial = rules,
            Fiscal = entry.FiscalGroup == FiscalGroup.None ? null : entry.FiscalRules(settings),
            IsCostPosted = rules.HasOpening || settings.Accounts[AccountRole.Acquisition] is null,
        };
    }

    /// <summary>Enters what stands in the account opening balances for the asset.</summary>
    public void AddTo(AccountOpenings openings)
    {
        openings.Add(AssetAccountId, IsCostPosted ? Commercial.Cost : Money.Zero, Money.Zero);
        openings.Add(AccumulatedAccountId, Money.Zero, Commercial.OpeningAccumulated);
    }
}
