using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>
/// Books with an asset for every reason against an event. Commercial: January locked, February closed. Fiscal: closed to March. The company
/// names no account for the result of revaluations.
/// </summary>
internal static class RefusalBooks
{
    /// <summary>The number of the event of Z9 in March that a reversal has cancelled; the reversal is the next.</summary>
    public const int Reversed = 3;

    /// <summary>What the register has as the quantity of Q0, Q1 …: nothing, no number, too large a one, one that reads in two ways, none above 0.</summary>
    public static readonly string?[] UnreadableQuantities = [null, "banyak", "99999999999999999999 unit", "1.000 unit", "-4", "0", "0.00001"];

    public static async Task<ClosingBooks> CreateAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        await AddAssetsAsync(books);
        await RecordAsync(books, Event("M4", 1, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("M4", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });
        await CloseAsync(books, 1);
        await CloseAsync(books, 2);
        foreach (var month in (int[])[1, 2, 3])
        {
            Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.FiscalClosing)).Status);
        }

        Assert.Empty(await books.LockAsync(ClosingBooks.Month(1)));
        await RecordAsync(books, Event("Z9", 3, AssetEventType.Addition) with { Amount = Rupiah(1) });
        await RecordAsync(books, Event("Z9", 3, AssetEventType.Reversal));
        await RecordAsync(books, Event("LEPAS", 3, AssetEventType.DisposalScrap));
        await RecordAsync(books, Event("M3", 5, AssetEventType.PartialDisposal) with { Amount = Rupiah(11_000_000) });
        await RecordAsync(books, Event("P", 3, AssetEventType.Split) with { Amount = Rupiah(1_000_000), NewCode = "P-A" });
        await RecordAsync(books, Event("P-A", 4, AssetEventType.Addition) with { Amount = Rupiah(1) });
        await books.Test.ExecuteAsync("DELETE FROM company_account WHERE role = 6");
        return books;
    }

    private static async Task AddAssetsAsync(ClosingBooks books)
    {
        foreach (var code in (string[])["M1", "M2", "M3", "M4", "Z9", "P", "LEPAS", .. UnreadableQuantities.Select((_, number) => $"Q{number}")])
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1));
        }

        for (var number = 0; number < UnreadableQuantities.Length; number++)
        {
            await books.Test.ExecuteAsync("UPDATE asset SET quantity = @quantity WHERE code = @code", new { quantity = UnreadableQuantities[number], code = $"Q{number}" });
        }

        await books.Test.ExecuteAsync("UPDATE asset SET quantity = '4 unit' WHERE code = 'M1'");
        await books.AddStraightLineAsync("BARU", ClosingBooks.Month(5));
        await books.AddStraightLineAsync("RUSAK", ClosingBooks.Month(3), lifeMonths: 0);
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.StraightLine,
            InServiceDate = new DateOnly(2026, 1, 1),
            Cost = Rupiah(12_000_000),
            LifeMonths = 48,
        };
        await books.AddAssetAsync("LAMBAT", rules with { InServiceDate = new DateOnly(2026, 3, 20) }, new DateOnly(2026, 3, 20));
        await books.AddAssetAsync("K", rules with { Method = DepreciationMethod.None, LifeMonths = 0 }, rules.InServiceDate);
        await books.AddToBookAsync(await books.AddAssetAsync("FIS", rules, rules.InServiceDate), rules, Book.Fiscal);
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1 WHERE code = 'FIS'");
    }
}
