using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Ledger;

/// <summary>Books for pages about what a closing posted.</summary>
internal static class PostedBooks
{
    /// <summary>Four assets with depreciation 120,001, 120,002, 120,003 and 120,004 in January 2026, which is closed.</summary>
    public static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        for (var number = 1; number <= 4; number++)
        {
            await books.AddStraightLineAsync($"M{number}", ClosingBooks.Month(1), cost: (120_000 + number) * 4_800, expenseSplitId: number % 3 + 1);
        }

        await books.CloseAsync(ClosingBooks.Month(1));
        return books;
    }
}
