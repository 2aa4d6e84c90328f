using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Assets;
using Aktiva.Web.Layout;
using Bunit;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Assets;

/// <summary>What the months of an asset say of events: opening, depreciation and closing alone do not add up in them.</summary>
public sealed class AssetScheduleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Schedule_MonthOfASale_SaysWhatLeft(int lastClosed)
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(20_000_000) });

        Assert.Equal(
            "Mutasi: harga perolehan −12.000.000,00; akumulasi −250.000,00",
            await ChangesAsync(books, lastClosed, "Februari 2026"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Schedule_MonthOfAnAddition_SaysWhatCame(int lastClosed)
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });

        Assert.Equal("Mutasi: harga perolehan +1.000.000,00", await ChangesAsync(books, lastClosed, "Februari 2026"));
    }

    [Theory]
    [InlineData("Januari 2026")]
    [InlineData("Maret 2026")]
    public async Task Schedule_OtherMonth_SaysNothing(string month)
    {
        await using var books = await OpenAsync();
        await RecordAsync(books, Event("M1", 2, AssetEventType.Addition) with { Amount = Rupiah(1_000_000) });

        Assert.Equal("", await ChangesAsync(books, 1, month));
    }

    [Fact]
    public async Task Schedule_WhileItIsRead_HasASkeletonInItsPlace()
    {
        await using var books = await OpenAsync();
        await books.CopyToFiscalBookAsync();
        await using var bench = await PageBench.OpenAsync<AssetPage>(books, AssetPage.AddressOf("M1"), parameters: (nameof(AssetPage.Code), "M1"));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".schedule-row")));
        var gate = new TaskCompletionSource();
        bench.Identifying = gate.Task;

        var choosing = bench.Page.InvokeAsync(() => bench.Page.FindComponent<AssetSchedule>().FindComponent<BookSelect>().Instance.ValueChanged.InvokeAsync(Book.Fiscal));

        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".skeleton-lines")));
        Assert.Empty(bench.Page.FindAll(".schedule-row"));
        gate.SetResult();
        await choosing;
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".schedule-row")));
        Assert.Empty(bench.Page.FindAll(".skeleton-lines"));
    }

    /// <summary>What stands under the heading of notes, without the way to the transactions.</summary>
    private static async Task<string> ChangesAsync(ClosingBooks books, int lastClosed, string month)
    {
        for (var closed = 1; closed <= lastClosed; closed++)
        {
            await CloseAsync(books, closed);
        }

        await using var bench = await PageBench.OpenAsync<AssetPage>(books, AssetPage.AddressOf("M1"), parameters: (nameof(AssetPage.Code), "M1"));
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".schedule-row")));
        var note = bench.Page.FindAll(".schedule-row").Single(row => row.Children[0].TextContent == month).Children[^1];
        return string.Join(' ', note.TextContent.Replace("Transaksi AKM", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
