using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;

namespace Aktiva.Core.Events;

/// <summary>The events file: a row for each event, of which only the columns that its type needs are filled.</summary>
internal sealed class EventsReader : RowReader<AssetEventEntry>
{
    private delegate bool WordReader<T>(string word, out T? value)
        where T : struct;

    public override IReadOnlyList<FileColumn> Columns => EventColumns.All;

    public override bool AllowsOtherColumns => false;

    public override string NameOf(string column) => column;

    public override AssetEventEntry Read(FileRow row) => new()
    {
        AssetCode = row.Code(EventColumns.AssetCode),
        Date = row.Date(EventColumns.Date),
        Type = Word<AssetEventType>(row, EventColumns.Type, row.Code(EventColumns.Type), FileWord.TryRead) ?? default,
        Amount = row.OptionalMoney(EventColumns.Amount),
        Quantity = row.OptionalQuantity(EventColumns.Quantity),
        Proceeds = row.OptionalMoney(EventColumns.Proceeds),
        Account = row.OptionalCode(EventColumns.Account),
        LifeMonths = (int?)row.OptionalWhole(EventColumns.LifeMonths, RuleCheck.LongestLifeMonths),
        ResidualValue = row.OptionalMoney(EventColumns.ResidualValue),
        Method = Word<DepreciationMethod>(row, EventColumns.Method, FileWord.TryRead),
        RatePerYear = row.OptionalRate(EventColumns.RatePercent),
        Convention = Word<Convention>(row, EventColumns.Convention, FileWord.TryRead),
        FiscalGroup = Word<FiscalGroup>(row, EventColumns.FiscalGroup, FileWord.TryRead),
        FiscalMethod = Word<DepreciationMethod>(row, EventColumns.FiscalMethod, FileWord.TryRead),
        Category = row.OptionalCode(EventColumns.Category),
        Division = row.OptionalCode(EventColumns.Division),
        Department = row.OptionalCode(EventColumns.Department),
        Location = row.OptionalText(EventColumns.Location),
        ExpenseAccounts = row.OptionalExpenseAccounts(EventColumns.ExpenseAccounts),
        NewCode = row.OptionalCode(EventColumns.NewCode),
        Reverses = row.OptionalWhole(EventColumns.Reverses, long.MaxValue),
        Notes = row.Notes(EventColumns.Notes),
    };

    private static T? Word<T>(FileRow row, string column, WordReader<T> read)
        where T : struct => Word(row, column, row.Text(column), read);

    private static T? Word<T>(FileRow row, string column, string word, WordReader<T> read)
        where T : struct
    {
        if (!read(word, out var value) && word.Length > 0)
        {
            row.Report(column, ImportFault.WordUnknown, word);
        }

        return value;
    }
}
