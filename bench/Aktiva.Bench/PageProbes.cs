using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;

namespace Aktiva.Bench;

/// <summary>What the pages ask for: every list at its beginning, its end and filtered, the search, and every report.</summary>
internal static class PageProbes
{
    /// <summary>The month that the pages are about.</summary>
    public static readonly Period Month = new(2026, 12);

    private const int PageSize = 50;

    private static readonly Actor Viewer = new("bench", Role.Viewer);
    private static readonly Period January = new(2026, 1);

    public static async Task<IReadOnlyList<PageProbe>> ListAsync(Database database, long companyId)
    {
        var count = (await new AssetListService(database).SumAsync(Viewer, companyId, Assets(), default)).Assets;
        return [.. Lists(database, companyId, count), .. Pages(database, companyId, count), .. Reports(database, companyId)];
    }

    private static IEnumerable<PageProbe> Lists(Database database, long companyId, long count)
    {
        var assets = new AssetListService(database);
        async Task ListAsync(AssetFilter filter, RowRange range)
        {
            await assets.ListAsync(Viewer, companyId, filter, range, default);
            await assets.SumAsync(Viewer, companyId, filter, default);
        }

        var (first, last) = (new RowRange(0, PageSize), new RowRange((int)count - PageSize, PageSize));
        yield return List("assets, first page", _ => ListAsync(Assets(), first));
        yield return List("assets, some page by code", n => assets.ListAsync(Viewer, companyId, Assets(), Somewhere(n, count), default));
        yield return List("assets, last page by name", _ => assets.ListAsync(Viewer, companyId, Assets() with { Order = AssetOrder.Name }, last, count, default));
        yield return List("assets, middle page by name", _ => assets.ListAsync(
            Viewer, companyId, Assets() with { Order = AssetOrder.Name }, new RowRange((int)count / 2, PageSize), count, default));
        yield return List("assets, last page by cost", _ => assets.ListAsync(Viewer, companyId, Assets() with { Order = AssetOrder.Cost }, last, count, default));
        yield return List("assets, text filter", n => ListAsync(Assets() with { Text = $"{n}5" }, first));
        yield return List("assets, status filter", _ => ListAsync(Assets() with { Status = AssetStatus.FullyDepreciated }, first));
        var akm = new AkmListService(database);
        yield return List("AKM transactions, first page", _ => akm.ListAsync(Viewer, companyId, Akm(), first, default));
        yield return List("AKM transactions, last by name", _ => akm.ListAsync(Viewer, companyId, Akm() with { Order = AkmOrder.AssetName }, last, default));
        yield return List("AKM transactions of an account", _ => akm.ListAsync(Viewer, companyId, Akm() with { Account = "6101" }, first, default));
        yield return List("journal", _ => new JournalListService(database).ListAsync(Viewer, companyId, new JournalFilter { Period = Month }, first, default));
        yield return List("runs", _ => new RunHistoryService(database).ListAsync(Viewer, companyId, new RunFilter(), first, default));
        var masters = new MasterService(database);
        yield return List("categories", _ => masters.ListCategoriesAsync(Viewer, companyId, default));
        yield return List("accounts", _ => masters.ListAccountsAsync(Viewer, companyId, Month, default));
        yield return List("departments and divisions", async _ =>
        {
            await masters.ListDepartmentsAsync(Viewer, companyId, default);
            await masters.ListDivisionsAsync(Viewer, companyId, default);
        });
        yield return List("months", _ => new CalendarService(database).ReadAsync(Viewer, companyId, default));
        yield return List("search", n => new AssetSearch(database).FindAsync(Viewer, companyId, $"{n}1", 8, default));
    }

    private static IEnumerable<PageProbe> Pages(Database database, long companyId, long count)
    {
        var (assets, overview, schedules) = (new AssetListService(database), new OverviewService(database), new ScheduleService(database));
        yield return List("an asset and its schedule", async n =>
        {
            var code = (await assets.ListAsync(Viewer, companyId, Assets(), Somewhere(n, count) with { Count = 1 }, default))[0].Code;
            await new AssetCardService(database).FindAsync(Viewer, companyId, code, default);
            await schedules.OfAssetAsync(Viewer, companyId, code, Book.Commercial, new ScheduleTerms(), default);
        });
        yield return Report("start page", async _ =>
        {
            var calendar = await new CalendarService(database).ReadAsync(Viewer, companyId, default);
            var closed = calendar.Find(Month, Book.Commercial)!;
            await assets.SumAsync(Viewer, companyId, Assets(), default);
            await overview.CountMissingAsync(Viewer, companyId, closed, default);
            await overview.CountMissingAsync(Viewer, companyId, calendar.Find(Month, Book.Fiscal)!, default);
            await overview.ReadCategoriesAsync(Viewer, closed.RunId, default);
            await overview.ListEndingAsync(Viewer, companyId, closed, 6, 8, default);
        });
        yield return Report("forecast, a year", _ => new ForecastService(database).ForecastAsync(Viewer, companyId, Book.Commercial, 12, default));
    }

    private static IEnumerable<PageProbe> Reports(Database database, long companyId)
    {
        var rollForward = new RollForwardService(database);
        var fiscal = new DeferredTaxService(database);
        var departments = new DepartmentDepreciationService(database);
        var comparison = new ComparisonService(database);
        var exports = new ReportExport(database);
        var first = new RowRange(0, PageSize);
        foreach (var (name, since) in ((string, Period)[])[("a month", Month), ("a year", January)])
        {
            yield return Report($"roll-forward, {name}", _ => rollForward.ReadAsync(Viewer, companyId, Book.Commercial, since, Month, default));
            yield return Report($"assets behind it, {name}", n => rollForward.ListAssetsAsync(
                Viewer, companyId, Amount(n, since), first, default));
            yield return Report($"depreciation by department, {name}", _ => departments.ReadAsync(Viewer, companyId, Book.Commercial, since, Month, default));
        }

        yield return Report("fiscal list", _ => fiscal.ReadAsync(Viewer, companyId, Month, _ => { }, default));
        yield return Report("assets of a fiscal group", n => fiscal.ListGroupAsync(
            Viewer, companyId, new FiscalGroupFilter { Period = Month, Group = (FiscalGroup)(n % 7) }, first, default));
        yield return Report("register", _ => new AkmListService(database).ListAsync(Viewer, companyId, Akm() with { IsRegister = true }, first, default));
        yield return Report("reconciliation", _ => new ReconciliationService(database).ReadAsync(Viewer, companyId, Month, default));
        yield return Report("comparison", _ => comparison.ReadAsync(Viewer, companyId, Book.Commercial, Month.Previous, Month, default));
        yield return Report("assets behind it", _ => comparison.ListAsync(
            Viewer, companyId, new ComparisonFilter { Book = Book.Commercial, Earlier = Month.Previous, Later = Month, Order = ComparisonOrder.Difference, IsDescending = true }, first, default));
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var request = new ReportRequest
            {
                CompanyId = companyId,
                Kind = kind,
                First = kind == ReportKind.Comparison ? Month.Previous : Month,
                Last = Month,
            };
            yield return Report($"CSV: {kind}", _ => exports.WriteCsvAsync(Viewer, request, Form, TextWriter.Null, default));
            yield return Report($"XLSX: {kind}", async _ =>
            {
                await using var file = new FileStream(
                    Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
                await exports.WriteWorkbookAsync(Viewer, request, Form, file, default);
            });
        }
    }

    private static ReportForm Form { get; } = new()
    {
        Title = "Aktiva",
        Heading = key => key,
        Word = value => value.ToString(),
        Culture = System.Globalization.CultureInfo.InvariantCulture,
    };

    private static RollForwardFilter Amount(int n, Period since) => new()
    {
        Book = Book.Commercial,
        First = since,
        Last = Month,
        Movement = (RollForwardMovement)(n % Enum.GetValues<RollForwardMovement>().Length),
        Category = n % 2 == 0 ? null : "KOMP",
    };

    private static AssetFilter Assets() => new() { Book = Book.Commercial, Period = Month };

    private static AkmFilter Akm() => new() { Book = Book.Commercial, Period = Month };

    private static RowRange Somewhere(int n, long count) => new((int)(n * 7_919L % (count - PageSize)), PageSize);

    private static PageProbe List(string name, Func<int, Task> read) => new(name, IsReport: false, read);

    private static PageProbe Report(string name, Func<int, Task> read) => new(name, IsReport: true, read);
}
