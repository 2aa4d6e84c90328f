using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>The events file: a row for each event, of which only the columns that its type needs are filled.</summary>
internal sealed class EventsReader : RowReader<AssetEventEntry>
{
    public override IReadOnlyList<FileColumn> Columns => EventColumns.All;

    public override bool AllowsOtherColumns => false;

    public override string NameOf(string column) => column;

    public override AssetEventEntry Read(FileRow row) => new()
    {
        AssetCode = row.Code(EventColumns.AssetCode),
        Date = row.Date(EventColumns.Date),
        Type = row.Word<AssetEventType>(EventColumns.Type, FileWord.TryRead) ?? default,
        Amount = row.OptionalMoney(EventColumns.Amount),
        Quantity = row.OptionalQuantity(EventColumns.Quantity),
        Proceeds = row.OptionalMoney(EventColumns.Proceeds),
        Account = row.OptionalCode(EventColumns.Account),
        LifeMonths = (int?)row.OptionalWhole(EventColumns.LifeMonths, RuleCheck.LongestLifeMonths),
        ResidualValue = row.OptionalMoney(EventColumns.ResidualValue),
        Method = row.OptionalWord<DepreciationMethod>(EventColumns.Method, ShownWord.TryRead),
        RatePerYear = row.OptionalRate(EventColumns.RatePercent),
        Convention = row.OptionalWord<Convention>(EventColumns.Convention, ShownWord.TryRead),
        FiscalGroup = row.OptionalWord<FiscalGroup>(EventColumns.FiscalGroup, ShownWord.TryRead),
        FiscalMethod = row.OptionalWord<DepreciationMethod>(EventColumns.FiscalMethod, ShownWord.TryRead),
        Category = row.OptionalCode(EventColumns.Category),
        Division = row.OptionalCode(EventColumns.Division),
        Department = row.OptionalCode(EventColumns.Department),
        Location = row.OptionalText(EventColumns.Location),
        ExpenseAccounts = row.OptionalExpenseAccounts(EventColumns.ExpenseAccounts),
        NewCode = row.OptionalCode(EventColumns.NewCode),
        Reverses = row.OptionalWhole(EventColumns.Reverses, long.MaxValue),
        Notes = row.Notes(EventColumns.Notes),
    };
}
