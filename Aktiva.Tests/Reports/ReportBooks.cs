using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Reports;

/// <summary>Asks books for reports, and says what is wrong when there is none.</summary>
internal static class ReportBooks
{
    public static readonly Actor Viewer = new("dewi", Role.Viewer);

    /// <summary>Books with an asset of every method.</summary>
    public static async Task<ClosingBooks> CreateOfEveryMethodAsync()
    {
        var books = await ClosingBooks.CreateAsync();
        foreach (var (code, rules) in ClosingMethodsTests.Assets)
        {
            await books.AddAssetAsync(code, rules, rules.InServiceDate);
        }

        return books;
    }

    public static async Task<AssetExplanation> ExplainAsync(this ClosingBooks books, string code, Period period, Book book = Book.Commercial) =>
        Given(await new ExplanationService(books.Test.Database).ExplainAsync(
            Viewer, books.Company.CompanyId, code, book, period, ClosingBooks.Cancellation));

    public static async Task<ReportRefusal> RefuseExplanationAsync(this ClosingBooks books, string code, Period period, Book book = Book.Commercial) =>
        Refused(await new ExplanationService(books.Test.Database).ExplainAsync(
            Viewer, books.Company.CompanyId, code, book, period, ClosingBooks.Cancellation));

    public static async Task<DepreciationSchedule> ScheduleAsync(this ClosingBooks books, string code, ScheduleTerms? terms = null) =>
        Given(await new ScheduleService(books.Test.Database).OfAssetAsync(
            Viewer, books.Company.CompanyId, code, Book.Commercial, terms ?? new ScheduleTerms(), ClosingBooks.Cancellation));

    public static async Task<ReportRefusal> RefuseScheduleAsync(
        this ClosingBooks books, string code, ScheduleTerms terms, Book book = Book.Commercial) =>
        Refused(await new ScheduleService(books.Test.Database).OfAssetAsync(
            Viewer, books.Company.CompanyId, code, book, terms, ClosingBooks.Cancellation));

    public static Task<ReportOutcome<DepreciationSchedule>> ScheduleCategoryAsync(
        this ClosingBooks books, string code, ScheduleTerms? terms = null) =>
        new ScheduleService(books.Test.Database).OfCategoryAsync(
            Viewer, books.Company.CompanyId, code, Book.Commercial, terms ?? new ScheduleTerms(), ClosingBooks.Cancellation);

    public static async Task<Forecast> ForecastAsync(this ClosingBooks books, int months, Book book = Book.Commercial) =>
        Given(await new ForecastService(books.Test.Database).ForecastAsync(
            Viewer, books.Company.CompanyId, book, months, ClosingBooks.Cancellation));

    public static T Given<T>(ReportOutcome<T> outcome) => Assert.IsType<ReportOutcome<T>.Given>(outcome).Report;

    public static ReportRefusal Refused<T>(ReportOutcome<T> outcome) => Assert.IsType<ReportOutcome<T>.Refused>(outcome).Reason;
}
