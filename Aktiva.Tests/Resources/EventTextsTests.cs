using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Resources;

public sealed class EventTextsTests
{
    private static readonly Period March = new(2026, 3);

    private static readonly AssetEventRefusal[] Refusals =
    [
        new AssetEventRefusal.AssetUnknown("M1"),
        new AssetEventRefusal.FieldMissing(AssetEventField.Amount),
        new AssetEventRefusal.FieldNotOfType(AssetEventField.Amount),
        new AssetEventRefusal.FieldNotPositive(AssetEventField.Amount),
        new AssetEventRefusal.NumberOutOfRange(AssetEventField.Amount),
        new AssetEventRefusal.TextTooLong(AssetEventField.Notes, 4_000),
        new AssetEventRefusal.ControlCharacter(AssetEventField.Notes),
        new AssetEventRefusal.DateOutOfRange(new DateOnly(1, 1, 1)),
        new AssetEventRefusal.CodeUnknown(AssetEventField.Division, "X"),
        new AssetEventRefusal.PeriodClosed(March, Book.Fiscal),
        new AssetEventRefusal.PeriodLocked(March),
        new AssetEventRefusal.NotInBooks("M1", Book.Commercial),
        new AssetEventRefusal.NotApplicable("M1", Book.Commercial, LifecycleProblem.AfterDisposal, null, null),
        new AssetEventRefusal.NotComputable("M1", Book.Commercial, RuleProblem.LifeMissing),
        new AssetEventRefusal.AccountMissing(AccountRole.DisposalGain),
        new AssetEventRefusal.QuantityUnknown("M1"),
        new AssetEventRefusal.QuantityNotBelow(2.5m),
        new AssetEventRefusal.CodeTaken("M1"),
        new AssetEventRefusal.SameAsset(),
        new AssetEventRefusal.BooksDiffer(),
        new AssetEventRefusal.NothingChanges(),
        new AssetEventRefusal.NothingToReverse(),
        new AssetEventRefusal.PartHasEvents("M1"),
        new AssetEventRefusal.FiscalNotAllowed(RuleProblem.FiscalDecliningNotAllowed),
    ];

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Texts_EveryTypeFieldProblemAndRefusal_IsWordedByItself(string language)
    {
        var texts = EventTexts.For(CultureInfo.GetCultureInfo(language));
        List<string> worded =
        [
            .. Enum.GetValues<AssetEventType>().Select(texts.Type),
            .. Enum.GetValues<AssetEventField>().Select(texts.Field),
            .. Enum.GetValues<LifecycleProblem>().Select(texts.Problem),
            .. Refusals.Select(texts.Refusal),
        ];

        Assert.Equal(worded.Count, worded.Distinct().Count());
        Assert.DoesNotContain(worded, text => text.Length == 0 || text.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Refusals_OfThisTest_AreAllThereAre() => Assert.Equal(
        typeof(AssetEventRefusal).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(AssetEventRefusal))).Select(type => type.Name).Order(),
        Refusals.Select(refusal => refusal.GetType().Name).Order());

    [Fact]
    public void Refusal_ThatMakesAnotherEventImpossible_NamesItsDate() => Assert.Equal(
        "Aktiva M1, buku komersial: mutasi tanggal 5 Apr 2026 tidak dapat lagi diterapkan. Aktiva sudah keluar dari buku.",
        EventTexts.For(Language.Indonesian).Refusal(
            new AssetEventRefusal.NotApplicable("M1", Book.Commercial, LifecycleProblem.AfterDisposal, null, new DateOnly(2026, 4, 5))));

    [Fact]
    public void Refusal_OfRules_SaysWhatTheyLack() => Assert.Equal(
        "Aktiva M1, buku komersial: Masa manfaat belum diisi.",
        EventTexts.For(Language.Indonesian).Refusal(new AssetEventRefusal.NotApplicable(
            "M1", Book.Commercial, LifecycleProblem.RulesNotComputable, RuleProblem.LifeMissing, null)));

    [Fact]
    public void Problem_OfAnImport_StandsWithItsLineAndColumn()
    {
        Assert.Equal("Baris 4, kolom amount: Jumlah wajib diisi untuk jenis mutasi ini.", ImportTexts.For(Language.Indonesian).Problem(new ImportProblem
        {
            Line = 4,
            Column = EventColumns.Amount,
            Fault = ImportFault.EventRefused,
            Event = new AssetEventRefusal.FieldMissing(AssetEventField.Amount),
        }));
    }
}
