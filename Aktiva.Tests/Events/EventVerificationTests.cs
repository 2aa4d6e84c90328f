using System.Data.Common;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>What somebody does to events behind the program's back is found, or not let happen.</summary>
public class EventVerificationTests
{
    public static TheoryData<string, string> Tamperings => new()
    {
        { "UPDATE akm_life SET cost_added = cost_added + {m:100}", "M1 EventsDiffer" },
        { "UPDATE akm_life SET anchor_accumulated = anchor_accumulated + {m:100}", "M1 EventsDiffer" },
        { "UPDATE akm_life SET units_to_date = 7", "M1 EventsDiffer" },
        { "DELETE FROM akm_life", "M1 EventsDiffer" },
        { "UPDATE akm_life SET asset_id = (SELECT asset_id FROM asset WHERE code = 'Z9')", "M1 EventsDiffer, Z9 EventsDiffer" },
        { "UPDATE asset_change SET amount = amount + {m:480000}", "M1 ChangeDiffers, M1 DepreciationDiffers, M1 EventsDiffer" },
        { "DELETE FROM asset_change", "M1 ChangeDiffers, M1 DepreciationDiffers, M1 EventsDiffer" },
        { "UPDATE asset_placement SET asset_account_id = (SELECT account_id FROM account WHERE code = '1202')", "1201 LedgerDiffers, 1202 LedgerDiffers" },
        { "UPDATE account_opening SET debit = debit + {m:100} WHERE account_id = 1", "1201 LedgerDiffers" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Verify_OfTamperedEvents_NamesWhatDiffers(string tampering, string findings)
    {
        await using var books = await CreateClosedAsync();
        await books.Test.ExecuteAsync(tampering);

        var found = await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.VerifyAssets));

        Assert.Equal(findings, string.Join(", ", found.Select(finding => $"{finding.Subject} {finding.Finding}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("UPDATE asset_event SET notes = 'lain'")]
    [InlineData("DELETE FROM asset_event")]
    [InlineData("DELETE FROM asset_change")]
    [InlineData("UPDATE asset_change SET units = 1")]
    [InlineData("DELETE FROM akm_life")]
    [InlineData("UPDATE akm_life SET units_to_date = 7")]
    public async Task Change_OfWhatALockedMonthStandsOn_IsRefusedByTheDatabase(string sql)
    {
        await using var books = await CreateClosedAsync();
        await books.LockAsync(ClosingBooks.Month(1));
        var before = await books.ImageAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => books.Test.ExecuteAsync(sql));

        Assert.Equal(before, await books.ImageAsync());
    }

    /// <summary>January with an addition to M1, closed; M1 moves in February.</summary>
    private static async Task<ClosingBooks> CreateClosedAsync()
    {
        var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.AddStraightLineAsync("Z9", ClosingBooks.Month(1), cost: 480_000_00);
        await RecordAsync(books, Event("M1", 1, AssetEventType.Addition) with { Amount = Rupiah(4_800_000) });
        await RecordAsync(books, Event("M1", 2, AssetEventType.Transfer) with { Department = "PROD" });
        await CloseAsync(books, 1);
        return books;
    }
}
