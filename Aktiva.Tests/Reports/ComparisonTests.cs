using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Reports;

/// <summary>Two months side by side: every asset that differs has its reason, and the sums tie.</summary>
public class ComparisonTests
{
    [Fact]
    public async Task List_OfTwoMonths_GivesEveryChangeItsReason()
    {
        await using var books = await CreateAsync();

        Assert.Equal(
            [
                "BARU NewInBooks  0 250000",
                "BULAT Rounding  2.08 2.09",
                "HABIS Ended  1200000 0",
                "HILANG Removed  250000 0",
                "JUAL Left Disposal 250000 0",
                "KOREKSI CostCorrected  250000 1250000",
                "MULAI FirstMonth  0 250000",
                "PRODUKSI Usage  100000 200000",
                "TAMBAH Event Addition 250000 350000",
                "TERAKHIR LastMonth  50.01 50",
                "TUNDA Excluded  250000 0",
                "TURUN Method  250000 244791.67",
                "UBAH RulesChanged  250000 500000",
            ],
            (await ListAsync(books, 1, 2)).Select(Worded));
    }

    [Fact]
    public async Task List_OfTheMonthAfterAnExclusion_NamesWhatWasCaughtUp()
    {
        await using var books = await CreateAsync();
        await books.CloseAsync(Month(3));

        var changes = (await ListAsync(books, 2, 3)).Where(line => line.Code is "TUNDA" or "SETARA").Select(Worded);

        Assert.Equal(["TUNDA Excluded  0 500000"], changes);
        Assert.Equal("TUNDA CaughtUp  250000 500000", Worded(Assert.Single(await ListAsync(books, 1, 3), line => line.Code == "TUNDA")));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(1, 4)]
    public async Task Read_OfBothBooks_ReasonsAddUpToTheDifferenceOfTheMonths(int earlier, int later)
    {
        await using var books = await ReportFixture.CreateAsync();
        foreach (var book in Enum.GetValues<Book>())
        {
            var report = ReportBooks.Given(await Service(books).ReadAsync(
                ReportBooks.Viewer, books.Company.CompanyId, book, Month(earlier), Month(later), Cancellation));
            var lines = await ListAsync(books, earlier, later, book);

            Assert.Equal(report.After - report.Before, report.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Difference));
            Assert.Equal(report.After, report.Unchanged + report.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.After));
            Assert.Equal(
                report.Reasons,
                lines.GroupBy(line => line.Reason).OrderBy(reason => reason.Key).Select(reason => new ComparisonSum
                {
                    Reason = reason.Key,
                    Assets = reason.Count(),
                    Before = reason.Aggregate(Money.Zero, (sum, line) => sum + line.Before),
                    After = reason.Aggregate(Money.Zero, (sum, line) => sum + line.After),
                }));
            Assert.Equal(lines.Count, (await ReportFixture.CsvAsync(books, ReportFixture.Request(books, ReportKind.Comparison, earlier, later, book))).Length - 1);
        }
    }

    [Theory]
    [InlineData(ComparisonOrder.Code, false, "BARU", "BULAT")]
    [InlineData(ComparisonOrder.Code, true, "UBAH", "TURUN")]
    [InlineData(ComparisonOrder.Name, true, "UBAH", "TURUN")]
    [InlineData(ComparisonOrder.Before, true, "HABIS", "HILANG")]
    [InlineData(ComparisonOrder.After, true, "KOREKSI", "UBAH")]
    [InlineData(ComparisonOrder.Difference, false, "HABIS", "HILANG")]
    [InlineData(ComparisonOrder.Difference, true, "KOREKSI", "BARU")]
    public async Task List_InAnOrder_HasItInBothDirections(ComparisonOrder order, bool isDescending, params string[] expected)
    {
        await using var books = await CreateAsync();
        var filter = new ComparisonFilter { Book = Book.Commercial, Earlier = Month(1), Later = Month(2), Order = order, IsDescending = isDescending };

        var first = await Service(books).ListAsync(ReportBooks.Viewer, books.Company.CompanyId, filter, new RowRange(0, 2), Cancellation);

        Assert.Equal(expected, first.Rows.Select(line => line.Code));
        Assert.Equal(13L, first.TotalCount);
    }

    [Fact]
    public async Task List_OfOneReason_HasItsAssetsOnly()
    {
        await using var books = await CreateAsync();
        var filter = new ComparisonFilter { Book = Book.Commercial, Earlier = Month(1), Later = Month(2), Reason = ComparisonReason.Left };

        var left = await Service(books).ListAsync(ReportBooks.Viewer, books.Company.CompanyId, filter, new RowRange(0, 2), Cancellation);

        Assert.Equal("JUAL", Assert.Single(left.Rows).Code);
        Assert.Equal(1L, left.TotalCount);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 4)]
    public async Task Read_OfTwoMonths_SaysWhatMovedTheBalancesBetweenTheirEnds(int earlier, int later)
    {
        await using var books = await ReportFixture.CreateAsync();
        foreach (var book in Enum.GetValues<Book>())
        {
            var report = ReportBooks.Given(await Service(books).ReadAsync(
                ReportBooks.Viewer, books.Company.CompanyId, book, Month(earlier), Month(later), Cancellation));
            var (before, after) = (await TotalAsync(books, book, earlier), await TotalAsync(books, book, later));

            foreach (var section in Enum.GetValues<RollForwardSection>())
            {
                Assert.Equal(before.Of(section, RollForwardMovement.Closing), report.Balances.Of(section, RollForwardMovement.Opening));
                Assert.Equal(after.Of(section, RollForwardMovement.Closing), report.Balances.Of(section, RollForwardMovement.Closing));
                Assert.Equal(
                    after.Of(section, RollForwardMovement.Closing) - before.Of(section, RollForwardMovement.Closing),
                    Comparison.Movements.Aggregate(Money.Zero, (sum, movement) => sum + report.Balances.Of(section, movement)));
            }
        }
    }

    [Fact]
    public async Task Read_CostChangedAndDepreciationDidNot_SaysWhatChangedIt()
    {
        await using var books = await Events.EventBooksFixture.CreateAsync();
        await AddAsync(books, "TANAH", rules => rules with { Method = DepreciationMethod.None, LifeMonths = 0 });
        await books.AddStraightLineAsync("MESIN", Month(1));
        await books.CloseAsync(Month(1));
        await RecordAsync(books, Event("TANAH", 2, AssetEventType.Addition) with { Amount = Rupiah(3_000_000) });
        await books.CloseAsync(Month(2));

        var report = ReportBooks.Given(await Service(books).ReadAsync(
            ReportBooks.Viewer, books.Company.CompanyId, Book.Commercial, Month(1), Month(2), Cancellation));

        Assert.Empty(report.Reasons);
        Assert.Equal((Rupiah(3_000_000), Rupiah(250_000)), (report.Balances.AddedCost, report.Balances.Depreciation));
        Assert.Equal(Rupiah(27_000_000), report.Balances.ClosingCost);
    }

    [Fact]
    public async Task Read_OfMonthsThatCannotBeCompared_SaysWhy()
    {
        await using var books = await CreateAsync();

        Assert.Equal(new ReportRefusal.NotClosed(Book.Commercial, Month(3)), await RefuseAsync(books, 1, 3));
        Assert.Equal(new ReportRefusal.NotEarlier(Month(2), Month(2)), await RefuseAsync(books, 2, 2));
    }

    /// <summary>January and February 2026 closed, with an asset for every reason, and SETARA, which does not change.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await Events.EventBooksFixture.CreateAsync();
        foreach (var code in (string[])["SETARA", "JUAL", "TAMBAH", "KOREKSI", "HILANG", "TUNDA", "UBAH"])
        {
            await books.AddStraightLineAsync(code, Month(1));
        }

        await books.AddStraightLineAsync("BULAT", Month(1), cost: 100_00);
        await books.AddStraightLineAsync("TERAKHIR", Month(1), cost: 100_01, lifeMonths: 2);
        await books.AddStraightLineAsync("HABIS", Month(1), cost: 1_200_000_00, lifeMonths: 1);
        await AddAsync(books, "TURUN", rules => rules with { Method = DepreciationMethod.DecliningMonthly, LifeMonths = 0, RatePerYear = Rate.FromPercent(25) });
        await AddAsync(books, "MULAI", rules => rules with { Convention = Convention.NextMonth });
        await AddAsync(books, "PRODUKSI", rules => rules with { Method = DepreciationMethod.UnitsOfProduction, LifeMonths = 0, TotalUnits = 120 });
        await books.Test.ExecuteAsync(
            """
            INSERT INTO asset_usage (company_id, asset_id, period, units, entered_by, entered_at)
            SELECT company_id, asset_id, 202601, 1, 'budi', '2026-01-31T00:00:00Z' FROM asset WHERE code = 'PRODUKSI';
            INSERT INTO asset_usage (company_id, asset_id, period, units, entered_by, entered_at)
            SELECT company_id, asset_id, 202602, 2, 'budi', '2026-01-31T00:00:00Z' FROM asset WHERE code = 'PRODUKSI';
            INSERT INTO asset_usage (company_id, asset_id, period, units, entered_by, entered_at)
            SELECT company_id, asset_id, 202603, 2, 'budi', '2026-01-31T00:00:00Z' FROM asset WHERE code = 'PRODUKSI';
            """);
        await books.CloseAsync(Month(1));
        await books.AddStraightLineAsync("BARU", Month(2));
        await RecordAsync(books, Event("JUAL", 2, AssetEventType.DisposalSale) with { Proceeds = Rupiah(1_000_000) });
        await RecordAsync(books, Event("TAMBAH", 2, AssetEventType.Addition) with { Amount = Rupiah(4_700_000) });
        await books.Test.ExecuteAsync(
            """
            UPDATE asset_book SET cost = cost + {m:4800000000} WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'KOREKSI');
            UPDATE asset_book SET life_months = 24 WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'UBAH');
            DELETE FROM asset_book WHERE asset_id = (SELECT asset_id FROM asset WHERE code = 'HILANG');
            """);
        await books.CloseAsync(books.Request(Month(2)) with { ExcludedAssets = ["TUNDA"], ExclusionReason = "belum lengkap" });
        return books;
    }

    private static Task<long> AddAsync(ClosingBooks books, string code, Func<DepreciationRules, DepreciationRules> change)
    {
        var rules = new DepreciationRules
        {
            Method = DepreciationMethod.StraightLine,
            InServiceDate = Month(1).FirstDay,
            Cost = Rupiah(12_000_000),
            LifeMonths = 48,
        };
        return books.AddAssetAsync(code, change(rules), Month(1).FirstDay);
    }

    private static async Task<RollForwardLine> TotalAsync(ClosingBooks books, Book book, int month) => ReportBooks.Given(
        await new RollForwardService(books.Test.Database).ReadAsync(
            ReportBooks.Viewer, books.Company.CompanyId, book, Month(month), Month(month), Cancellation)).Total;

    private static string Worded(ComparisonLine line) => FormattableString.Invariant(
        $"{line.Code} {line.Reason} {line.Change} {line.Before.Amount:0.##} {line.After.Amount:0.##}");

    private static ComparisonService Service(ClosingBooks books) => new(books.Test.Database);

    private static async Task<IReadOnlyList<ComparisonLine>> ListAsync(ClosingBooks books, int earlier, int later, Book book = Book.Commercial) => (await Service(books).ListAsync(
        ReportBooks.Viewer,
        books.Company.CompanyId,
        new ComparisonFilter { Book = book, Earlier = Month(earlier), Later = Month(later) },
        new RowRange(0, 100),
        Cancellation)).Rows;

    private static async Task<ReportRefusal> RefuseAsync(ClosingBooks books, int earlier, int later) => ReportBooks.Refused(
        await Service(books).ReadAsync(ReportBooks.Viewer, books.Company.CompanyId, Book.Commercial, Month(earlier), Month(later), Cancellation));
}
