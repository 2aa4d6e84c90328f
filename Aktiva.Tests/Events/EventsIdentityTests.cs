using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Reports;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>Register, usage and events, exported and imported into an empty company, make the same books again.</summary>
public class EventsIdentityTests
{
    private const int LastMonth = 5;

    private static readonly string Register = Registers.Lines(
        "code,name,category,acquisition_date,in_service_date,cost,residual_value,method,life_months,rate_percent,opening_period,opening_accumulated,"
        + "division,department,location,expense_accounts,fiscal_group,fiscal_method,total_units,quantity,fiscal_opening_accumulated",
        "A,Kursi,MESIN,2024-01-10,2024-01-10,96000000.00,0.00,straight-line,96,,2025-12,24000000.00,PST,UMUM,Lantai 1,,2,straight-line,,40 unit,24000000.00",
        "B,Mesin,MESIN,2023-01-10,2023-01-10,48000000.00,3000000.00,straight-line,72,,2025-12,22500000.00,PST,UMUM,,6101:50;6102:50,1,straight-line,,,36000000.00",
        "C,Rak,MESIN,2025-03-10,2025-03-10,12000000.00,0.00,double-declining,60,,2025-12,3600000.00,PST,UMUM,,,1,declining-annual,,,5000000.00",
        "D,Rak besar,MESIN,2025-03-10,2025-03-10,24000000.00,0.00,straight-line,60,,2025-12,4000000.00,PST,UMUM,,,1,declining-annual,,,10000000.00",
        "E,Truk,MOBIL,2026-01-10,2026-01-10,300000000.00,0.00,straight-line,96,,,,CBG,PROD,,,2,declining-annual,,,",
        "F,Meja,MESIN,2026-01-10,2026-01-10,7000001.00,0.00,sum-of-years,48,,,,PST,,,,1,straight-line,,,",
        "G,Gedung,MESIN,2016-01-10,2016-01-10,900000000.00,0.00,straight-line,240,,2025-12,450000000.00,PST,UMUM,,,building-permanent,straight-line,,,450000000.00",
        "H,Forklif,MESIN,2026-01-10,2026-01-10,60000000.00,0.00,straight-line-rate,,25,,,PST,UMUM,Gudang,6101:100,2,straight-line,,,",
        "K,Pabrik,MESIN,2025-11-10,2025-11-10,500000000.00,0.00,none,,,2025-12,0.00,PST,UMUM,,,none,,,,",
        "U,Pres,MESIN,2026-01-10,2026-01-10,48000000.00,0.00,units-of-production,,,,,PST,UMUM,,,2,straight-line,1000,4,");

    private static readonly string Usage = Registers.Lines(
        "asset_code,period,units", "U,2026-01,10", "U,2026-02,20", "U,2026-03,30", "U,2026-04,40", "U,2026-05,50");

    /// <summary>What happens in each month, from February on.</summary>
    private static readonly string[][] Events =
    [
        [
            "A,2026-02-10,addition,24000000.00,,,,108,,,,,,,,,,,pengembangan,,,",
            "A,2026-02-11,partial-disposal,,10,1000000.00,,,,,,,,,,,,,,,,",
            "B,2026-02-10,addition,6000000.00,,,9001,96,,,,,,,,,,,,,,",
            "B,2026-02-15,split,12000000.00,,,,,,,,,,,,,,B-1,,,,",
            "B,2026-02-15,reversal,,,,,,,,,,,,,,,,salah jumlah,,,",
            "B,2026-02-15,split,13000000.00,,,,,,,,,,,,,,B-1,,,,",
            "G,2026-02-20,revaluation,600000000.00,,,,,,,,,,,,,,,,,,",
            "H,2026-02-10,transfer,,,,,,,,,,MOBIL,CBG,,Cabang,,,,,,",
            "K,2026-02-10,put-in-service,,,,,240,,straight-line,,,,,PROD,,,,,3,declining-annual,",
        ],
        [
            "B-1,2026-03-10,transfer,,,,,,,,,,,,PROD,,6101:25;6102:75,,,,,",
            "C,2026-03-10,merge,,,,,,,,,,,,,,,D,,,,",
            "E,2026-03-10,disposal-sale,,,250000000.00,,,,,,,,,,,,,,,,",
            "F,2026-03-10,disposal-scrap,,,,,,,,,,,,,,,,,,,",
            "G,2026-03-20,impairment,50000000.00,,,,,,,,,,,,,,,,,,",
            "H,2026-03-10,transfer,,,,,,,,,,,,PROD,,,,,,,",
            "H,2026-03-12,transfer,,,,,,,,,,MESIN,,,,,,,,,",
            "H,2026-03-12,reversal,,,,,,,,,,,,,,,,,,,16",
            "U,2026-03-10,partial-disposal,,1,,,,,,,,,,,,,,,,,",
        ],
        [
            "B-1,2026-04-10,partial-disposal,1000000.00,,,,,,,,,,,,,,,,,,",
            "D,2026-04-10,estimate-change,,,,,72,500000.00,,,,,,,,,,,,,",
            "G,2026-04-20,impairment-reversal,10000000.00,,,,,,,,,,,,,,,,,,",
            "K,2026-04-10,split,100000000.00,,,,,,,,,,,,,,K-1,,,,",
            "A,2026-04-10,estimate-change,,,,,,,double-declining,,,,,,,,,,,,",
        ],
        ["K-1,2026-05-10,addition,10000000.00,,,,,,,,,,,,,,,,,,", "H,2026-05-02,estimate-change,,,,,,,,12.345,,,,,,,,,,,"],
    ];

    [Fact]
    public async Task Export_ImportedIntoAnEmptyCompany_MakesTheSameBooks()
    {
        await using var first = await CreateAsync();
        await ImportAsync(first, Register, Usage);
        await CloseBothAsync(first, 1);
        for (var month = 2; month <= LastMonth; month++)
        {
            await ImportGoodAsync(first, Registers.Lines([Header, .. Events[month - 2]]));
            await CloseBothAsync(first, month);
        }

        var (register, events) = (await ExportAsync(first, ExportKind.Register), await ExportAsync(first, ExportKind.Events));

        await using var second = await CreateAsync();
        await ImportAsync(second, register, Usage);
        await ImportGoodAsync(second, events);
        Assert.Equal((register, Unstamped(events)), (await ExportAsync(second, ExportKind.Register), Unstamped(await ExportAsync(second, ExportKind.Events))));
        for (var month = 1; month <= LastMonth; month++)
        {
            await CloseBothAsync(second, month);
        }

        Assert.Equal(await ExportAsync(first, ExportKind.Akm), await ExportAsync(second, ExportKind.Akm));
        Assert.Equal(Sorted(await ExportAsync(first, ExportKind.Journal)), Sorted(await ExportAsync(second, ExportKind.Journal)));
        Assert.Equal((register, Unstamped(events)), (await ExportAsync(second, ExportKind.Register), Unstamped(await ExportAsync(second, ExportKind.Events))));
    }

    private static string Header => string.Join(',', HeaderColumns[..^3]);

    private static string[] HeaderColumns =>
    [
        "asset_code", "date", "type", "amount", "quantity", "proceeds", "account", "life_months", "residual_value", "method", "rate_percent", "convention",
        "category", "division", "department", "location", "expense_accounts", "new_code", "notes", "fiscal_group", "fiscal_method", "reverses",
        "event", "entered_by", "entered_at",
    ];

    [Fact]
    public async Task Export_OfEvents_HasTheColumnsOfTheFileAndWhoEnteredThem()
    {
        await using var books = await CreateAsync();
        await ImportAsync(books, Register, Usage);
        await ImportGoodAsync(books, Registers.Lines([Header, Events[0][0], Events[0][8], Events[3][1]]));

        var lines = (await ExportAsync(books, ExportKind.Events)).Split('\n');

        Assert.Equal(string.Join(',', HeaderColumns), lines[0]);
        Assert.StartsWith(Events[0][0] + ",1,budi,20", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(Events[0][8] + ",2,budi,20", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("H,2026-05-02,estimate-change,,,,,,,,12.3450,,", lines[3], StringComparison.Ordinal);
    }

    private static async Task ImportAsync(ClosingBooks books, string register, string usage)
    {
        using var registerFile = Registers.Utf8(register);
        using var usageFile = Registers.Utf8(usage);
        var imported = await new RegisterImport(books.Test.Database).ImportAsync(
            ClosingBooks.Operator, books.Company.CompanyId, registerFile, new RegisterImportOptions(), ClosingBooks.Cancellation);
        Assert.Equal("", imported is ImportOutcome.Refused refused ? string.Join('\n', refused.Problems) : "");
        Assert.IsType<ImportOutcome.Imported>(await new UsageImport(books.Test.Database, TimeProvider.System).ImportAsync(
            ClosingBooks.Operator, books.Company.CompanyId, usageFile, ClosingBooks.Cancellation));
    }

    private static async Task CloseBothAsync(ClosingBooks books, int month)
    {
        foreach (var process in (ClosingProcess[])[ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing])
        {
            var run = await books.CloseAsync(ClosingBooks.Month(month), process);
            Assert.Equal((RunStatus.Posted, ""), (run.Status, string.Join(", ", await books.FindingsAsync(run))));
        }

        Assert.Empty(await books.FindingsAsync(await books.CloseAsync(ClosingBooks.Month(month), ClosingProcess.VerifyAssets)));
    }

    private static async Task<string> ExportAsync(ClosingBooks books, ExportKind kind)
    {
        using var output = new StringWriter();
        var request = new ExportRequest
        {
            CompanyId = books.Company.CompanyId,
            Kind = kind,
            First = ClosingBooks.Month(1),
            Last = ClosingBooks.Month(LastMonth),
            Books = [Book.Commercial, Book.Fiscal],
        };
        Assert.Equal(
            ExportOutcome.Written,
            await new ExportService(books.Test.Database).WriteCsvAsync(ClosingBooks.Operator, request, output, ClosingBooks.Cancellation));
        return output.ToString();
    }

    /// <summary>Events without the moment at which they were entered, which is the import's own.</summary>
    private static string Unstamped(string events) => string.Join('\n', events.Split('\n').Select(line => line[..(line.LastIndexOf(',') is > 0 and var mark ? mark : 0)]));

    /// <summary>Journal lines without their numbers: their order follows ids of the database.</summary>
    private static IEnumerable<string> Sorted(string journal) =>
        journal.Split('\n').Select(line => string.Join(',', line.Split(',').Where((_, column) => column != 1))).Order(StringComparer.Ordinal);
}
