using System.Globalization;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Periods;
using Aktiva.Web.Resources;
using Bunit;

namespace Aktiva.Tests.Periods;

public sealed class PeriodsPageTests
{
    [Fact]
    public async Task Page_ClosedAndLockedMonths_SaysWhereEachStands()
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));

        await using var bench = await OpenAsync(books, Role.Viewer);

        Assert.Equal(["Terkunci", "Ditutup", "Terbuka"], bench.Page.FindAll(".month-tile").Take(3).Select(tile => tile.QuerySelector(".state-chip")!.TextContent.Trim()));
        Assert.Contains("Dikunci oleh sari", bench.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("9999")]
    [InlineData("99999999999")]
    public async Task Page_YearThatIsNone_ShowsTheCurrentOne(string year)
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<PeriodsPage>(books, $"{PeriodsPage.Path}?tahun={year}");

        bench.Until(() => Assert.EndsWith("2026", bench.Find(".year-grid").GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id", "Pencatatan dan pembatalan mutasi aktiva")]
    [InlineData("en", "Recording and reversing events of assets")]
    public async Task Page_WhatALockStops_NamesEvents(string language, string events)
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<PeriodsPage>(books, PeriodsPage.Path, Role.Viewer, Language.Of(CultureInfo.GetCultureInfo(language)));

        bench.Until(() => Assert.Contains(bench.Page.FindAll(".bullets li"), line => line.TextContent.StartsWith(events, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_Operator_OffersNoLock()
    {
        await using var books = await CreateAsync();

        await using var bench = await OpenAsync(books, Role.Operator);

        Assert.False(bench.HasButton("Kunci Januari 2026"));
        Assert.Contains("memerlukan peran Supervisor", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_EarliestClosedMonth_LocksAfterTheQuestion()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books, Role.Supervisor);
        Assert.False(bench.HasButton("Kunci Februari 2026"));

        await bench.PressAsync("Kunci Januari 2026");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        await bench.PressAsync("Kunci Januari 2026", within: ".mud-dialog");

        bench.Until(() => Assert.True(bench.HasButton("Buka kunci Januari 2026")));
        bench.Until(() => Assert.True(bench.HasButton("Kunci Februari 2026")));
        Assert.Equal(1, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM period_lock"));
    }

    [Fact]
    public async Task Unlock_WithoutReason_WantsOne_WithReason_IsRecorded()
    {
        await using var books = await CreateAsync();
        await books.LockAsync(ClosingBooks.Month(1));
        await using var bench = await OpenAsync(books, Role.Supervisor);

        await bench.PressAsync("Buka kunci Januari 2026");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        await bench.Page.InvokeAsync(() => bench.Find("#unlock-form").Submit());
        bench.Until(() => Assert.Contains("Tulis alasannya.", bench.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        await bench.Page.InvokeAsync(() => bench.Find(".mud-dialog input").Change("salah bulan"));
        await bench.Page.InvokeAsync(() => bench.Find("#unlock-form").Submit());

        bench.Until(() => Assert.Contains("salah bulan", bench.Text, StringComparison.Ordinal));
        Assert.Equal(0, await books.Test.ScalarAsync<long>("SELECT COUNT(*) FROM period_lock"));
    }

    [Fact]
    public async Task Lock_LockedElsewhereMeanwhile_SaysWhyNot()
    {
        await using var books = await CreateAsync();
        await using var bench = await OpenAsync(books, Role.Supervisor);
        await bench.PressAsync("Kunci Januari 2026");
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog")));
        await books.LockAsync(ClosingBooks.Month(1));

        await bench.PressAsync("Kunci Januari 2026", within: ".mud-dialog");

        bench.Until(() => Assert.Contains("Januari 2026 terkunci", bench.Find(".refusals").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_English_IsInEnglish()
    {
        await using var books = await CreateAsync();

        await using var bench = await PageBench.OpenAsync<PeriodsPage>(books, PeriodsPage.Path, Role.Supervisor, Language.English);

        Assert.True(bench.HasButton("Lock January 2026"));
        Assert.Contains("What a lock stops", bench.Text, StringComparison.Ordinal);
    }

    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 3);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        return books;
    }

    private static Task<PageBench> OpenAsync(ClosingBooks books, Role role) => PageBench.OpenAsync<PeriodsPage>(books, PeriodsPage.Path, role);
}
