using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Events;
using static Aktiva.Tests.Assets.AssetBooks;

namespace Aktiva.Tests.Assets;

/// <summary>Registering and changing single assets.</summary>
public class AssetServiceTests
{
    [Fact]
    public async Task Register_OfAGoodEntry_MakesTheSameAsAnImportAndSaysWho()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await RegisterGoodAsync(books, Entry("A1") with { Location = "Lt 2", ExpenseAccounts = Split("6101:20;6102:80") });

        Assert.Equal(
            ["A1|1|480000000|48|0", "A1|2|480000000|48|0"],
            await books.Test.LinesAsync(
                "SELECT a.code, b.book, b.cost, b.life_months, b.opening_accumulated FROM asset_book b JOIN asset a ON a.asset_id = b.asset_id ORDER BY b.book"));
        Assert.Equal(["1201|480000000|0", "1391|0|0"], await OpeningsAsync(books));
        Assert.Equal(["A1|code||A1|budi"], await ChangesAsync(books));
        Assert.Equal("6101:20;6102:80", (await FindAsync(books, "A1")).Entry.ExpenseAccounts!.Key);
        await EventBooksFixture.CloseAsync(books, 1);
        Assert.Equal("4800000 100000 100000", await EventBooksFixture.RowAsync(books, "A1", 1));
    }

    [Fact]
    public async Task Register_OfWhatAnImportRefuses_IsRefusedForTheSameReasons()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));

        var refusals = await RefusedAsync(
            books,
            () => RegisterAsync(books, Entry("A1") with { Category = "X", Division = "Y", LifeMonths = 0, Parent = "Z", AssetAccount = "9" }));

        Assert.Equal(
            [
                ("category", ImportFault.CategoryUnknown), ("asset_account", ImportFault.AccountUnknown), ("division", ImportFault.DivisionUnknown),
                ("life_months", ImportFault.NotComputable), ("code", ImportFault.CodeExists), ("parent", ImportFault.ParentUnknown),
            ],
            refusals.Select(refusal => Assert.IsType<AssetRefusal.FieldWrong>(refusal).Problem).Select(problem => (problem.Column, problem.Fault)));
    }

    [Fact]
    public async Task Register_IntoALockedMonth_IsRefused()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.LockAsync(ClosingBooks.Month(1));

        var refusal = Assert.Single(await RefusedAsync(books, () => RegisterAsync(books, Entry("A9"))));

        Assert.Equal(ImportFault.PeriodLocked, Assert.IsType<AssetRefusal.FieldWrong>(refusal).Problem.Fault);
    }

    [Fact]
    public async Task Change_OfAnAssetWithoutHistory_ChangesEverythingInEveryBookAndInTheBalances()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));

        await ChangeGoodAsync(books, "A1", entry => entry with
        {
            Code = "A2",
            Cost = new Money(2_400_000_00),
            LifeMonths = 24,
            FiscalGroup = FiscalGroup.None,
            FiscalMethod = null,
            Department = "UMUM",
            ExpenseAccounts = Split("6102:100"),
        });

        Assert.Equal(["1201|240000000|0", "1391|0|0"], await OpeningsAsync(books));
        Assert.Equal(["1|240000000|24"], await books.Test.LinesAsync("SELECT book, cost, life_months FROM asset_book"));
        Assert.Equal(
            [
                "A1|code||A1|budi", "A2|code|A1|A2|budi", "A2|cost|4800000.00|2400000.00|budi", "A2|department||UMUM|budi",
                "A2|expense_accounts|6101:100|6102:100|budi", "A2|fiscal_group|1|none|budi", "A2|fiscal_method|straight-line||budi",
                "A2|life_months|48|24|budi",
            ],
            await ChangesAsync(books));
        await EventBooksFixture.CloseAsync(books, 1);
        Assert.Equal("2400000 100000 100000", await EventBooksFixture.RowAsync(books, "A2", 1));
    }

    [Fact]
    public async Task Change_OfOpeningBalances_MovesThemBetweenAccounts()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1") with { OpeningPeriod = ClosingBooks.Month(1), OpeningAccumulated = new Money(100_000_00) });

        await ChangeGoodAsync(books, "A1", entry => entry with { AssetAccount = "1202", OpeningAccumulated = new Money(90_000_00) });

        Assert.Equal(["1201|0|0", "1202|480000000|0", "1391|0|9000000"], await OpeningsAsync(books));
    }

    [Fact]
    public async Task Change_OfWhatCannotBeComputed_IsRefusedWithoutATrace()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));
        await RegisterGoodAsync(books, Entry("A2"));

        var refusals = await RefusedAsync(
            books, () => ChangeAsync(books, "A1", entry => entry with { Code = "A2", ResidualValue = new Money(9_000_000_00), Parent = "A1" }));

        Assert.Equal(
            [("residual_value", ImportFault.NotComputable), ("code", ImportFault.CodeExists), ("parent", ImportFault.ParentIsItself)],
            refusals.Select(refusal => Assert.IsType<AssetRefusal.FieldWrong>(refusal).Problem).Select(problem => (problem.Column, problem.Fault)));
    }

    [Fact]
    public async Task Change_AfterAClosing_IsRefusedAndItsDescriptionStillChanges()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));
        await EventBooksFixture.CloseAsync(books, 1);

        var refusal = Assert.Single(await RefusedAsync(books, () => ChangeAsync(books, "A1", entry => entry with { Name = "Lain" })));

        Assert.Equal(new AssetRefusal.HasHistory(ClosingBooks.Month(1)), refusal);
        Assert.IsType<AssetOutcome.Saved>(await DescribeAsync(books, "A1", description => description with { Name = "Bubut", Quantity = "2", Notes = "x" }));
        Assert.Equal(
            ["A1|name|Mesin bubut|Bubut|budi", "A1|notes||x|budi", "A1|quantity||2|budi"], (await ChangesAsync(books)).Skip(1));
        await EventBooksFixture.CloseAsync(books, 2);
    }

    [Fact]
    public async Task Change_OfAnAssetWithEvents_IsRefusedUntilTheyAreReversed()
    {
        await using var books = await EventBooksFixture.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1") with { Quantity = "10" });
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("A1", 2, AssetEventType.PartialDisposal) with { Quantity = 2 });

        var refusal = Assert.Single(await RefusedAsync(books, () => ChangeAsync(books, "A1", entry => entry with { Name = "Lain" })));
        var counted = Assert.Single(await RefusedAsync(books, () => DescribeAsync(books, "A1", description => description with { Quantity = "1" })));
        await EventBooksFixture.RecordAsync(books, EventBooksFixture.Event("A1", 2, AssetEventType.Reversal));

        Assert.Equal((new AssetRefusal.HasHistory(null), new AssetRefusal.QuantityCounted()), (refusal, counted));
        await ChangeGoodAsync(books, "A1", entry => entry with { Name = "Lain" });
    }

    [Fact]
    public async Task Change_OverSomebodyElsesChange_IsRefusedAndSaysWhose()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));
        var read = await FindAsync(books, "A1");
        await ChangeGoodAsync(books, "A1", entry => entry with { Name = "Lebih baru" });

        var refusal = Assert.Single(await RefusedAsync(
            books,
            () => ServiceOf(books).ChangeAsync(
                ClosingBooks.Supervisor, books.Company.CompanyId, read, read.Entry with { Name = "Lama" }, ClosingBooks.Cancellation)));

        Assert.Equal("budi", Assert.IsType<AssetRefusal.ChangedMeanwhile>(refusal).ChangedBy);
        Assert.Equal("Lebih baru", (await FindAsync(books, "A1")).Entry.Name);
    }

    [Theory]
    [InlineData("A", "C", ImportFault.ParentCircular)]
    [InlineData("B", "B", ImportFault.ParentIsItself)]
    [InlineData("A", "X", ImportFault.ParentUnknown)]
    public async Task Describe_UnderAParentThatCannotBe_IsRefused(string code, string parent, ImportFault fault)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A"));
        await RegisterGoodAsync(books, Entry("B") with { Parent = "A" });
        await RegisterGoodAsync(books, Entry("C") with { Parent = "B" });

        var refusal = Assert.Single(await RefusedAsync(books, () => DescribeAsync(books, code, description => description with { Parent = parent })));

        Assert.Equal(fault, Assert.IsType<AssetRefusal.FieldWrong>(refusal).Problem.Fault);
    }

    [Fact]
    public async Task Describe_OfAnAssetWithManyLevelsBelow_IsRefusedWhereTheyWouldBeTooMany()
    {
        await using var books = await ClosingBooks.CreateAsync();
        for (var level = 1; level <= ComponentLevels.Most; level++)
        {
            await RegisterGoodAsync(books, Entry($"L{level}") with { Parent = level == 1 ? null : $"L{level - 1}" });
        }

        await RegisterGoodAsync(books, Entry("TOP"));

        var refusal = Assert.Single(await RefusedAsync(books, () => DescribeAsync(books, "L1", description => description with { Parent = "TOP" })));

        Assert.Equal(ImportFault.ParentTooDeep, Assert.IsType<AssetRefusal.FieldWrong>(refusal).Problem.Fault);
    }

    [Theory]
    [InlineData("UPDATE register_change SET changed_by = 'x'")]
    [InlineData("DELETE FROM register_change")]
    [InlineData("INSERT OR REPLACE INTO register_change SELECT * FROM register_change")]
    public async Task Changes_Recorded_AreKeptByTheDatabase(string sql)
    {
        await using var books = await ClosingBooks.CreateAsync();
        await RegisterGoodAsync(books, Entry("A1"));

        await Assert.ThrowsAnyAsync<DbException>(() => books.Test.ExecuteAsync(sql));

        Assert.Equal(["A1|code||A1|budi"], await ChangesAsync(books));
    }

    [Fact]
    public async Task Register_ByAViewer_IsNotAllowed()
    {
        await using var books = await ClosingBooks.CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ServiceOf(books).RegisterAsync(
            new Actor("rudi", Role.Viewer), books.Company.CompanyId, Entry("A1"), ClosingBooks.Cancellation));
    }

    [Fact]
    public void Read_OfAFormInIndonesian_GivesTheEntryOrWhatIsWrongByColumn()
    {
        Dictionary<string, string> values = new()
        {
            [RegisterColumns.Code] = "A1",
            [RegisterColumns.Name] = "Mesin",
            [RegisterColumns.Category] = "MESIN",
            [RegisterColumns.AcquisitionDate] = "10/01/2026",
            [RegisterColumns.Cost] = "1.250.000,50",
            [RegisterColumns.Method] = "straight-line",
            [RegisterColumns.LifeMonths] = "48",
        };

        var entry = RegisterForm.Read(values, NumberStyle.Indonesian, out var none);
        values[RegisterColumns.Cost] = "1250000.50";
        values[RegisterColumns.Name] = "";
        var wrong = RegisterForm.Read(values, NumberStyle.Indonesian, out var problems);

        Assert.Empty(none);
        Assert.Equal((new Money(1_250_000_50), DepreciationMethod.StraightLine), (entry!.Cost, entry.Method));
        Assert.Null(wrong);
        Assert.Equal(
            [("name", ImportFault.ValueMissing), ("cost", ImportFault.NumberNotInFileStyle)], problems.Select(problem => (problem.Column, problem.Fault)));
    }
}
