using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using static Aktiva.Core.Events.AssetEventRefusal;
using static Aktiva.Tests.Events.EventBooksFixture;

namespace Aktiva.Tests.Events;

/// <summary>
/// Every reason against an event is given by name, by the recording as by the preview, and leaves the database as it was. In the books of
/// <see cref="RefusalBooks"/> January is locked, February closed, and March closed in the fiscal book.
/// </summary>
public class EventRefusalTests
{
    private static readonly string LongCode = new('k', 101);

    private static (AssetEventEntry Entry, AssetEventRefusal[] Expected)[] Fields =>
    [
        (Event("TIDAK", 3, AssetEventType.DisposalScrap), [new AssetUnknown("TIDAK")]),
        (Event(LongCode, 3, AssetEventType.DisposalScrap), [new AssetUnknown(LongCode)]),
        (Event("M1", 3, AssetEventType.Addition), [new FieldMissing(AssetEventField.Amount)]),
        (Event("M1", 3, AssetEventType.PartialDisposal), [new FieldMissing(AssetEventField.Amount)]),
        (Event("M1", 3, AssetEventType.DisposalSale), [new FieldMissing(AssetEventField.Proceeds)]),
        (Event("M1", 3, AssetEventType.EstimateChange), [new FieldMissing(AssetEventField.LifeMonths)]),
        (Event("M1", 3, AssetEventType.Transfer), [new FieldMissing(AssetEventField.Category)]),
        (Event("K", 4, AssetEventType.PutInService), [new FieldMissing(AssetEventField.Method)]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1) }, [new FieldMissing(AssetEventField.NewCode)]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "  " }, [new FieldMissing(AssetEventField.NewCode)]),
        (Event("M1", 3, AssetEventType.DisposalScrap) with { Proceeds = Rupiah(1) }, [new FieldNotOfType(AssetEventField.Proceeds)]),
        (Event("FIS", 4, AssetEventType.PutInService) with { Method = DepreciationMethod.StraightLine, LifeMonths = 48, FiscalGroup = FiscalGroup.Group1 },
            [new FieldNotOfType(AssetEventField.FiscalGroup)]),
        (Event("M1", 3, AssetEventType.Addition) with { Amount = Money.Zero }, [new FieldNotPositive(AssetEventField.Amount)]),
        (Event("M1", 3, AssetEventType.Impairment) with { Amount = Rupiah(-1) }, [new FieldNotPositive(AssetEventField.Amount)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Quantity = 0 }, [new FieldNotPositive(AssetEventField.Quantity)]),
        (Event("M1", 3, AssetEventType.DisposalSale) with { Proceeds = Rupiah(-1) }, [new FieldNotPositive(AssetEventField.Proceeds)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Amount = Rupiah(-5), Quantity = -1, Proceeds = Rupiah(-1) },
            [new FieldNotPositive(AssetEventField.Amount), new FieldNotPositive(AssetEventField.Quantity), new FieldNotPositive(AssetEventField.Proceeds)]),
        (Event("M1", 3, AssetEventType.Addition) with { Amount = new Money(long.MaxValue) }, [new NumberOutOfRange(AssetEventField.Amount)]),
        (Event("M1", 3, AssetEventType.DisposalSale) with { Proceeds = new Money(long.MaxValue) }, [new NumberOutOfRange(AssetEventField.Proceeds)]),
        (Event("M1", 3, AssetEventType.EstimateChange) with { ResidualValue = new Money(long.MaxValue) },
            [new NumberOutOfRange(AssetEventField.ResidualValue)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Quantity = decimal.MaxValue }, [new NumberOutOfRange(AssetEventField.Quantity)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Quantity = 0.00001m }, [new NumberOutOfRange(AssetEventField.Quantity)]),
        (Event("M1", 3, AssetEventType.DisposalScrap) with { Notes = new string('c', 4_001) }, [new TextTooLong(AssetEventField.Notes, 4_000)]),
        (Event("M1", 3, AssetEventType.Transfer) with { Location = new string('l', 401) }, [new TextTooLong(AssetEventField.Location, 400)]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = LongCode }, [new TextTooLong(AssetEventField.NewCode, 100)]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "A\nB" }, [new ControlCharacter(AssetEventField.NewCode)]),
        (Event("M1", 3, AssetEventType.DisposalScrap) with { Notes = "a\u0001b" }, [new ControlCharacter(AssetEventField.Notes)]),
        (Event("M1", 3, AssetEventType.DisposalScrap) with { Date = DateOnly.MinValue }, [new DateOutOfRange(DateOnly.MinValue)]),
        (Event("M1", 3, AssetEventType.DisposalScrap) with { Date = DateOnly.MaxValue }, [new DateOutOfRange(DateOnly.MaxValue)]),
    ];

    private static (AssetEventEntry Entry, AssetEventRefusal[] Expected)[] Codes =>
    [
        (Event("M1", 3, AssetEventType.Addition) with { Amount = Rupiah(1), Account = "0000" }, [new CodeUnknown(AssetEventField.Account, "0000")]),
        (Event("M1", 3, AssetEventType.Transfer) with { Category = "X", Division = LongCode, Department = "Z" },
            [new CodeUnknown(AssetEventField.Category, "X"), new CodeUnknown(AssetEventField.Division, LongCode), new CodeUnknown(AssetEventField.Department, "Z")]),
        (Event("M1", 3, AssetEventType.Transfer) with { ExpenseAccounts = Split("6101:40;7777:60") }, [new CodeUnknown(AssetEventField.ExpenseAccounts, "7777")]),
        (Event("M1", 3, AssetEventType.Merge) with { NewCode = "TIDAK" }, [new CodeUnknown(AssetEventField.NewCode, "TIDAK")]),
        (Event("M1", 3, AssetEventType.Merge) with { NewCode = "M1" }, [new SameAsset()]),
        (Event("M1", 4, AssetEventType.Merge) with { NewCode = "FIS" }, [new BooksDiffer()]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "Z9" }, [new CodeTaken("Z9")]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "M1" }, [new CodeTaken("M1")]),
        (Event("M1", 3, AssetEventType.Revaluation) with { Amount = Rupiah(20_000_000) }, [new AccountMissing(AccountRole.RevaluationResult)]),
        (Event("M1", 3, AssetEventType.Transfer) with { Category = "MESIN" }, [new NothingChanges()]),
        (Event("K", 4, AssetEventType.PutInService) with
        {
            Method = DepreciationMethod.StraightLine,
            LifeMonths = 240,
            FiscalGroup = FiscalGroup.BuildingPermanent,
            FiscalMethod = DepreciationMethod.DecliningAnnual,
        }, [new FiscalNotAllowed(RuleProblem.FiscalDecliningNotAllowed)]),
    ];

    private static (AssetEventEntry Entry, AssetEventRefusal[] Expected)[] Months =>
    [
        (Event("M1", 1, AssetEventType.DisposalScrap), [new PeriodLocked(ClosingBooks.Month(1))]),
        (Event("M1", 2, AssetEventType.DisposalScrap), [new PeriodClosed(ClosingBooks.Month(2), Book.Commercial)]),
        (Event("FIS", 2, AssetEventType.Transfer) with { Department = "PROD" },
            [new PeriodClosed(ClosingBooks.Month(2), Book.Commercial), new PeriodClosed(ClosingBooks.Month(2), Book.Fiscal)]),
        (Event("FIS", 3, AssetEventType.Addition) with { Amount = Rupiah(1) }, [new PeriodClosed(ClosingBooks.Month(3), Book.Fiscal)]),
        (Event("K", 3, AssetEventType.PutInService) with { Method = DepreciationMethod.StraightLine, LifeMonths = 48, FiscalGroup = FiscalGroup.Group1 },
            [new PeriodClosed(ClosingBooks.Month(3), Book.Fiscal)]),
        (Event("M4", 1, AssetEventType.Reversal), [new PeriodLocked(ClosingBooks.Month(1))]),
        (Event("M4", 2, AssetEventType.Reversal), [new PeriodClosed(ClosingBooks.Month(2), Book.Commercial)]),
        (Event("FIS", 3, AssetEventType.Transfer) with { Department = "PROD" }, [new PeriodClosed(ClosingBooks.Month(3), Book.Fiscal)]),
        (Event("BARU", 3, AssetEventType.Transfer) with { Department = "PROD" }, [new NotInBooks("BARU", Book.Commercial)]),
        (Event("BARU", 3, AssetEventType.Addition) with { Amount = Rupiah(1) }, [new NotInBooks("BARU", Book.Commercial)]),
    ];

    private static (AssetEventEntry Entry, AssetEventRefusal[] Expected)[] Quantities =>
    [
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Quantity = 4 }, [new QuantityNotBelow(4)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Quantity = 1_000_000_000_000m, Amount = Rupiah(1) }, [new QuantityNotBelow(4)]),
        (Event("M1", 3, AssetEventType.Split) with { Quantity = 4.0001m, NewCode = "M1-A" }, [new QuantityNotBelow(4)]),
        .. RefusalBooks.UnreadableQuantities.Select((_, number) => (
            Event($"Q{number}", 3, AssetEventType.PartialDisposal) with { Quantity = 1 }, (AssetEventRefusal[])[new QuantityUnknown($"Q{number}")])),
    ];

    private static (AssetEventEntry Entry, AssetEventRefusal[] Expected)[] Lives =>
    [
        (Event("LEPAS", 4, AssetEventType.Addition) with { Amount = Rupiah(1) }, [Not("LEPAS", LifecycleProblem.AfterDisposal)]),
        (Event("LEPAS", 4, AssetEventType.Transfer) with { ExpenseAccounts = Split("6101:41;6102:59") }, [Not("LEPAS", LifecycleProblem.AfterDisposal)]),
        (Event("LAMBAT", 3, AssetEventType.Addition) with { Amount = Rupiah(1) }, [Not("LAMBAT", LifecycleProblem.BeforeAcquisition)]),
        (Event("M1", 3, AssetEventType.PartialDisposal) with { Amount = Rupiah(12_000_000) }, [Not("M1", LifecycleProblem.AmountNotBelowCost)]),
        (Event("M1", 3, AssetEventType.Split) with { Amount = Rupiah(12_000_001), NewCode = "M1-A" }, [Not("M1", LifecycleProblem.AmountNotBelowCost)]),
        (Event("M1", 3, AssetEventType.Impairment) with { Amount = Rupiah(99_000_000) }, [Not("M1", LifecycleProblem.ImpairmentAboveCarryingAmount)]),
        (Event("M1", 3, AssetEventType.ImpairmentReversal) with { Amount = Rupiah(1) }, [Not("M1", LifecycleProblem.ReversalAboveImpairment)]),
        (Event("M1", 3, AssetEventType.PutInService) with { Method = DepreciationMethod.StraightLine }, [Not("M1", LifecycleProblem.NotUnderConstruction)]),
        (Event("M1", 4, AssetEventType.EstimateChange) with { LifeMonths = 2 }, [Not("M1", LifecycleProblem.LifeNotAboveElapsed)]),
        (Event("M1", 4, AssetEventType.EstimateChange) with { Convention = Convention.NextMonth }, [Not("M1", LifecycleProblem.ConventionAfterFirstMonth)]),
        (Event("M1", 4, AssetEventType.EstimateChange) with { LifeMonths = 1_201 },
            [Not("M1", LifecycleProblem.RulesNotComputable, RuleProblem.LifeOutOfRange)]),
        (Event("M1", 4, AssetEventType.EstimateChange) with { ResidualValue = Rupiah(-1) },
            [Not("M1", LifecycleProblem.RulesNotComputable, RuleProblem.ResidualValueNegative)]),
        (Event("M1", 4, AssetEventType.EstimateChange) with { Method = DepreciationMethod.StraightLineRate },
            [Not("M1", LifecycleProblem.RulesNotComputable, RuleProblem.RateMissing)]),
        (Event("M3", 3, AssetEventType.PartialDisposal) with { Amount = Rupiah(2_000_000) },
            [Not("M3", LifecycleProblem.AmountNotBelowCost, other: new DateOnly(2026, 5, 10))]),
        (Event("RUSAK", 3, AssetEventType.Split) with { Amount = Rupiah(1), NewCode = "B" },
            [new NotComputable("RUSAK", Book.Commercial, RuleProblem.LifeMissing)]),
        (Event("P", 3, AssetEventType.Reversal), [new PartHasEvents("P-A")]),
        (Event("M1", 3, AssetEventType.Reversal), [new NothingToReverse()]),
        (Event("Z9", 3, AssetEventType.Reversal), [new NothingToReverse()]),
        (Event("Z9", 3, AssetEventType.Reversal) with { Reverses = RefusalBooks.Reversed }, [new NothingToReverse()]),
        (Event("Z9", 3, AssetEventType.Reversal) with { Reverses = RefusalBooks.Reversed + 1 }, [new NothingToReverse()]),
        (Event("M3", 3, AssetEventType.Reversal) with { Reverses = RefusalBooks.Reversed }, [new NothingToReverse()]),
    ];

    [Fact]
    public Task Record_FieldsThatCannotBe_AreNamed() => AssertRefusedAsync(Fields);

    [Fact]
    public Task Record_CodesAndAccountsThatAreNotThere_AreNamed() => AssertRefusedAsync(Codes);

    [Fact]
    public Task Record_InMonthsThatAreNotOpen_NamesMonthAndBook() => AssertRefusedAsync(Months);

    [Fact]
    public Task Record_QuantitiesThatAreNotThere_AreNamed() => AssertRefusedAsync(Quantities);

    [Fact]
    public Task Record_WhatALifeCannotTake_IsNamed() => AssertRefusedAsync(Lives);

    [Fact]
    public void Refusals_OfTheseTests_AreAllThereAre() => Assert.Equal(
        typeof(AssetEventRefusal).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(AssetEventRefusal))).Select(type => type.Name).Order(),
        ((IEnumerable<(AssetEventEntry, AssetEventRefusal[] Expected)>)[.. Fields, .. Codes, .. Months, .. Quantities, .. Lives])
            .SelectMany(one => one.Expected).Select(refusal => refusal.GetType().Name).Distinct().Order());

    [Fact]
    public async Task Record_AsViewer_IsNotAllowed()
    {
        await using var books = await CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => EventsOf(books).RecordAsync(
            new Actor("tamu", Role.Viewer), books.Company.CompanyId, Event("M1", 3, AssetEventType.DisposalScrap), ClosingBooks.Cancellation));
    }

    [Theory]
    [InlineData("4 unit", "1", 3_000_000)]
    [InlineData("1.000.000 buah", "250000", 3_000_000)]
    [InlineData("2,5 ton", "1.25", 6_000_000)]
    [InlineData("0.0002", "0.0001", 6_000_000)]
    [InlineData("1000000000000", "999999000000", 11_999_988)]
    public async Task PartialDisposal_ByQuantity_TakesThatPartOfTheCost(string register, string quantity, long cost)
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset SET quantity = @register", new { register });

        await RecordAsync(books, Event("M1", 2, AssetEventType.PartialDisposal) with
        {
            Quantity = decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture),
        });

        var taken = await books.Test.ScalarAsync<Money>("SELECT amount FROM asset_change");
        Assert.Equal(cost, taken.Minor / Money.MinorPerUnit);
    }

    [Fact]
    public async Task Split_ByAQuantityWithThreeDecimals_LeavesAPartOfThatQuantity()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("M1", ClosingBooks.Month(1));
        await books.Test.ExecuteAsync("UPDATE asset SET quantity = '4'");
        await RecordAsync(books, Event("M1", 2, AssetEventType.Split) with { Quantity = 1.255m, NewCode = "M1-A" });

        Assert.Equal(
            [new QuantityNotBelow(1.255m)], await RefuseAsync(books, Event("M1-A", 3, AssetEventType.PartialDisposal) with { Quantity = 1.255m }));
        await RecordAsync(books, Event("M1-A", 3, AssetEventType.PartialDisposal) with { Quantity = 1.2549m });
    }

    private static async Task AssertRefusedAsync((AssetEventEntry Entry, AssetEventRefusal[] Expected)[] cases)
    {
        await using var books = await RefusalBooks.CreateAsync();
        var before = await BooksImage.OfDatabaseAsync(books.Test);
        foreach (var (entry, expected) in cases)
        {
            var preview = await EventsOf(books).PreviewAsync(ClosingBooks.Operator, books.Company.CompanyId, entry, ClosingBooks.Cancellation);

            Assert.Equal((entry, Text(expected)), (entry, Text(await RefuseAsync(books, entry))));
            Assert.Equal((entry, Text(expected)), (entry, Text(preview.Refusals)));
            Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        }
    }

    private static string Text(IEnumerable<AssetEventRefusal> refusals) => string.Join('\n', refusals);

    private static NotApplicable Not(string code, LifecycleProblem problem, RuleProblem? rule = null, DateOnly? other = null) =>
        new(code, Book.Commercial, problem, rule, other);

    private static ExpenseAccounts Split(string text)
    {
        Assert.Null(ExpenseAccounts.TryRead(text, NumberStyle.Point, out var split));
        return split!;
    }
}
