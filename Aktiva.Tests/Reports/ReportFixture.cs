using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Reports;

/// <summary>Books in which everything moves balances, for reports that must add up.</summary>
internal static class ReportFixture
{
    /// <summary>
    /// January to April 2026 closed in both books: in February every type of event and a part transferred, in March an asset gone from the register, one corrected and
    /// one with balances brought forward, in April a transfer back.
    /// </summary>
    public static async Task<ClosingBooks> CreateAsync()
    {
        var books = await EventBooksFixture.CreateAsync();
        foreach (var (code, number) in "ABCDEFGH".Select((letter, index) => ($"{letter}", index + 1)))
        {
            await books.AddStraightLineAsync(code, ClosingBooks.Month(1), cost: (12_000_000 + number) * 100L, expenseSplitId: (number % 3) + 1);
        }

        await books.CopyToFiscalBookAsync();
        await books.Test.ExecuteAsync("UPDATE asset SET fiscal_group = 1");
        await CloseBothAsync(books, 1);
        await RecordAsync(books, Event("A", 2, AssetEventType.Addition) with { Amount = Rupiah(100_000) });
        await RecordAsync(books, Event("A", 2, AssetEventType.PartialDisposal, day: 12) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("A", 2, AssetEventType.Revaluation, day: 20) with { Amount = Rupiah(13_000_000) });
        await RecordAsync(books, Event("A", 2, AssetEventType.Impairment, day: 21) with { Amount = Rupiah(1_000_000) });
        await RecordAsync(books, Event("B", 2, AssetEventType.Split) with { Amount = Rupiah(2_000_000), NewCode = "B-1" });
        await RecordAsync(books, Event("C", 2, AssetEventType.Merge) with { NewCode = "B" });
        await RecordAsync(books, Event("D", 2, AssetEventType.Transfer) with { Category = "MOBIL", Department = "PROD" });
        await RecordAsync(books, Event("E", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(1_000_000) });
        await books.AddStraightLineAsync("I", ClosingBooks.Month(2));
        await CloseBothAsync(books, 2);
        await books.AddAssetAsync("LAMA", Opened(), new DateOnly(2025, 1, 1));
        await books.Test.ExecuteAsync(
            """
            UPDATE asset_book SET cost = cost + {m:4800000000} WHERE book = 1 AND asset_id = (SELECT asset_id FROM asset WHERE code = 'G');
            DELETE FROM asset_book WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'H');
            """);
        await RecordAsync(books, Event("A", 3, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(500_000) });
        await CloseBothAsync(books, 3);
        await RecordAsync(books, Event("D", 4, AssetEventType.Transfer) with { Category = "MESIN" });
        await RecordAsync(books, Event("F", 4, AssetEventType.Transfer) with { Category = "MOBIL" });
        await CloseBothAsync(books, 4);
        return books;
    }

    /// <summary>A file for a reader in a language.</summary>
    public static ReportForm Form(string language) => Web.Resources.ReportTexts.For(CultureInfo.GetCultureInfo(language)).Form("Laporan");

    /// <summary>A document to print for a reader in a language, with values as they are.</summary>
    public static PaperForm Paper(string language) => new()
    {
        Form = Form(language),
        Language = language,
        Company = "PT Contoh",
        Heading = "Laporan",
        Lines = [],
        Show = value => value.ToString()!,
        Count = count => $"{count}",
        StyleSheet = "/paper.css",
        Script = "/paper.js",
    };

    public static async Task<string[]> CsvAsync(ClosingBooks books, FileRequest request, string language = "en")
    {
        await using var output = new StringWriter();
        Assert.Null(await new ReportExport(books.Test.Database).WriteCsvAsync(
            ReportBooks.Viewer, request, Form(language), output, ClosingBooks.Cancellation));
        return output.ToString().TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static ReportRequest Request(ClosingBooks books, ReportKind kind, int first, int last, Book book = Book.Commercial) => new()
    {
        CompanyId = books.Company.CompanyId,
        Kind = kind,
        Book = book,
        First = ClosingBooks.Month(first),
        Last = ClosingBooks.Month(last),
    };

    private static async Task CloseBothAsync(ClosingBooks books, int month)
    {
        foreach (var process in (ClosingProcess[])[ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing])
        {
            var run = await books.CloseAsync(ClosingBooks.Month(month), process);
            Assert.Equal((RunStatus.Posted, ""), (run.Status, string.Join(", ", await books.FindingsAsync(run))));
        }
    }

    private static DepreciationRules Opened() => new()
    {
        Method = DepreciationMethod.StraightLine,
        InServiceDate = new(2025, 1, 1),
        Cost = Rupiah(48_000_000),
        LifeMonths = 48,
        OpeningPeriod = new Period(2026, 2),
        OpeningAccumulated = Rupiah(14_000_000),
    };
}
