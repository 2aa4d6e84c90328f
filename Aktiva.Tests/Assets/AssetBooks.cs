using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Assets;

/// <summary>Assets and masters of <see cref="ClosingBooks"/> entered one at a time, as pages do.</summary>
internal static class AssetBooks
{
    public static AssetService ServiceOf(ClosingBooks books) => new(books.Test.Database, TimeProvider.System);

    public static MasterEditor EditorOf(ClosingBooks books) => new(books.Test.Database, TimeProvider.System);

    /// <summary>A straight-line asset of 4,800,000 over 48 months from 10 January 2026, in fiscal group 1.</summary>
    public static RegisterEntry Entry(string code) => new()
    {
        Code = code,
        Name = "Mesin bubut",
        Category = "MESIN",
        AcquisitionDate = new DateOnly(2026, 1, 10),
        InServiceDate = new DateOnly(2026, 1, 10),
        Cost = new Money(4_800_000_00),
        Method = DepreciationMethod.StraightLine,
        LifeMonths = 48,
        FiscalGroup = FiscalGroup.Group1,
    };

    public static CategoryEntry Category(string code) => new()
    {
        Code = code,
        Name = "Peralatan",
        AssetAccount = "1201",
        AccumulatedAccount = "1391",
        ExpenseAccounts = Split("6101:25;6103:75"),
        Convention = Convention.NextMonth,
        FiscalGroup = FiscalGroup.Group2,
    };

    public static ExpenseAccounts Split(string text)
    {
        Assert.Null(ExpenseAccounts.TryRead(text, NumberStyle.Point, out var split));
        return split!;
    }

    public static Task<AssetOutcome> RegisterAsync(ClosingBooks books, RegisterEntry entry) =>
        ServiceOf(books).RegisterAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);

    public static async Task RegisterGoodAsync(ClosingBooks books, RegisterEntry entry) =>
        Assert.Equal(new AssetOutcome.Saved(entry.Code), await RegisterAsync(books, entry));

    public static async Task<AssetSheet> FindAsync(ClosingBooks books, string code) =>
        Assert.IsType<AssetSheet>(await ServiceOf(books).FindAsync(ClosingBooks.Operator, books.Company.CompanyId, code, ClosingBooks.Cancellation));

    public static async Task<AssetOutcome> ChangeAsync(ClosingBooks books, string code, Func<RegisterEntry, RegisterEntry> change)
    {
        var sheet = await FindAsync(books, code);
        return await ServiceOf(books).ChangeAsync(
            ClosingBooks.Operator, books.Company.CompanyId, sheet, change(sheet.Entry), ClosingBooks.Cancellation);
    }

    public static async Task ChangeGoodAsync(ClosingBooks books, string code, Func<RegisterEntry, RegisterEntry> change) =>
        Assert.IsType<AssetOutcome.Saved>(await ChangeAsync(books, code, change));

    public static async Task<AssetOutcome> DescribeAsync(ClosingBooks books, string code, Func<AssetDescription, AssetDescription> change)
    {
        var sheet = await FindAsync(books, code);
        return await ServiceOf(books).DescribeAsync(
            ClosingBooks.Operator, books.Company.CompanyId, sheet, change(AssetDescription.Of(sheet.Entry)), ClosingBooks.Cancellation);
    }

    /// <summary>What speaks against a change that must be refused without a trace.</summary>
    public static async Task<IReadOnlyList<AssetRefusal>> RefusedAsync(ClosingBooks books, Func<Task<AssetOutcome>> change)
    {
        var before = await ImageAsync(books);
        var refusals = Assert.IsType<AssetOutcome.Refused>(await change()).Refusals;
        Assert.Equal(before, await ImageAsync(books));
        return refusals;
    }

    /// <summary>Who changed what of the company, as "code field before after by".</summary>
    public static Task<IReadOnlyList<string>> ChangesAsync(ClosingBooks books) => books.Test.LinesAsync(
        "SELECT code, field, value_before, value_after, changed_by FROM register_change ORDER BY change_id, field");

    /// <summary>Amounts of the account opening balances as "account debit credit".</summary>
    public static Task<IReadOnlyList<string>> OpeningsAsync(ClosingBooks books) => books.Test.LinesAsync(
        "SELECT a.code, o.debit, o.credit FROM account_opening o JOIN account a ON a.account_id = o.account_id ORDER BY a.code");

    private static async Task<string> ImageAsync(ClosingBooks books)
    {
        List<string> lines = [];
        foreach (var (table, order) in ((string, string)[])
            [
                ("asset", "asset_id"), ("asset_book", "asset_id, book"), ("expense_split", "expense_split_id"), ("account_opening", "account_id"),
                ("register_change", "change_id, field"), ("asset_category", "category_id"), ("account", "account_id"), ("company", "company_id"),
            ])
        {
            lines.AddRange(await books.Test.LinesAsync($"SELECT * FROM {table} ORDER BY {order}"));
        }

        return string.Join('\n', lines);
    }
}
