using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Events;

namespace Aktiva.Web.Resources;

/// <summary>Words events of assets and why they cannot be recorded, in one language.</summary>
public sealed class EventTexts
{
    private static readonly TextSource Source = new("EventTexts");
    private static readonly TextSource Accounts = new("SettingsTexts");

    private readonly CultureInfo _culture;
    private readonly ClosingTexts _closing;
    private readonly DisplayFormat _format;

    private EventTexts(CultureInfo culture)
    {
        _culture = Language.Of(culture);
        _closing = ClosingTexts.For(_culture);
        _format = new DisplayFormat(_culture, () => DisplayFormat.DefaultTimeZone);
    }

    /// <summary>The wording in English for English cultures, in Indonesian for all others.</summary>
    public static EventTexts For(CultureInfo culture) => new(culture);

    public string Type(AssetEventType type) => Text($"Type.{type}");

    /// <summary>The type inside a sentence.</summary>
    public string TypeInside(AssetEventType type) => $"{_culture.TextInfo.ToLower(Type(type)[0])}{Type(type)[1..]}";

    public string Field(AssetEventField field) => Text($"Field.{field}");

    /// <summary>What an event of this type does, for whoever is about to record one.</summary>
    public string Lead(AssetEventType type) => Text($"Lead.{type}");

    /// <summary>How a field is filled in; null where that needs no words.</summary>
    public string? Help(AssetEventType type, AssetEventField field) =>
        ((string[])[$"Help.{type}.{field}", $"Help.{field}"]).FirstOrDefault(key => Source.Knows(key, _culture)) is { } key ? Text(key) : null;

    /// <summary>What an event was recorded with, a field at a time; the amount of those that are money.</summary>
    public IEnumerable<(string Text, Money? Amount)> Given(AssetEvent recorded)
    {
        var explanations = ExplanationTexts.For(_culture);
        var amounts = new (AssetEventField Field, Money? Amount)[]
        {
            (AssetEventField.Amount, recorded.Amount),
            (AssetEventField.Proceeds, recorded.Proceeds),
            (AssetEventField.ResidualValue, recorded.ResidualValue),
        };
        var others = new (AssetEventField Field, string? Value)[]
        {
            (AssetEventField.Quantity, recorded.Quantity),
            (AssetEventField.Account, recorded.Account),
            (AssetEventField.LifeMonths, recorded.LifeMonths is { } life ? _format.Count(life) : null),
            (AssetEventField.Method, recorded.Method is { } method ? explanations.Method(method) : null),
            (AssetEventField.RatePerYear, recorded.RatePerYear is { } rate ? _format.Rate(rate) : null),
            (AssetEventField.Convention, recorded.Convention is { } convention ? explanations.Convention(convention) : null),
            (AssetEventField.FiscalGroup, recorded.FiscalGroup is { } group ? Texts.For(_culture)[$"FiscalGroup.{group}"] : null),
            (AssetEventField.FiscalMethod, recorded.FiscalMethod is { } fiscal ? explanations.Method(fiscal) : null),
            (AssetEventField.Category, recorded.Category),
            (AssetEventField.Division, recorded.Division),
            (AssetEventField.Department, recorded.Department),
            (AssetEventField.Location, recorded.Location),
            (AssetEventField.ExpenseAccounts, recorded.ExpenseAccounts),
            (AssetEventField.Notes, recorded.Notes),
        };
        return
        [
            .. amounts.Where(one => one.Amount is not null).Select(one => ($"{Field(one.Field)}: ", one.Amount)),
            .. others.Where(one => one.Value is not null).Select(one => ($"{Field(one.Field)}: {one.Value}", (Money?)null)),
        ];
    }

    /// <summary>Which fields an entry lacks of which it needs at least one; null when it has one.</summary>
    public string? Lacking(AssetEventEntry entry) => AssetEventFields.AnyOf(entry.Type) is { Count: > 0 } any && !any.Intersect(AssetEventFields.GivenIn(entry)).Any()
        ? Text("GiveOne", string.Join(", ", any.Select(Field)))
        : null;

    /// <summary>What cannot be read, by column.</summary>
    public IReadOnlyDictionary<string, string> ByColumn(IEnumerable<ImportProblem> problems) => problems
        .GroupBy(problem => problem.Column)
        .ToDictionary(column => column.Key, column => RegisterTexts.Fault(column.First(), _culture));

    /// <summary>What is refused of fields, by column.</summary>
    public IReadOnlyDictionary<string, string> ByColumn(IEnumerable<AssetEventRefusal> refusals) => refusals
        .GroupBy(EventColumns.Of)
        .ToDictionary(column => column.Key, column => string.Join(" ", column.Select(Refusal)));

    /// <summary>Why a change cannot be applied, one sentence.</summary>
    public string Problem(LifecycleProblem problem) => Text($"Problem.{problem}");

    /// <summary>Why an event cannot be recorded, and what to do about it.</summary>
    public string Refusal(AssetEventRefusal refusal) => refusal switch
    {
        AssetEventRefusal.AssetUnknown r => Text("Refused.AssetUnknown", r.Code),
        AssetEventRefusal.FieldMissing r => Text("Refused.FieldMissing", Field(r.Missing)),
        AssetEventRefusal.FieldNotOfType r => Text("Refused.FieldNotOfType", Field(r.Given)),
        AssetEventRefusal.FieldNotPositive r => Text("Refused.FieldNotPositive", Field(r.Given)),
        AssetEventRefusal.NumberOutOfRange r => Text("Refused.NumberOutOfRange", Field(r.Given)),
        AssetEventRefusal.TextTooLong r => Text("Refused.TextTooLong", Field(r.Given), r.Longest.ToString("N0", _culture)),
        AssetEventRefusal.ControlCharacter r => Text("Refused.ControlCharacter", Field(r.Given)),
        AssetEventRefusal.DateOutOfRange => Text("Refused.DateOutOfRange", ValueLimits.EarliestYear, ValueLimits.LatestYear),
        AssetEventRefusal.CodeUnknown r => Text("Refused.CodeUnknown", Field(r.Of), r.Code),
        AssetEventRefusal.PeriodClosed r => Text("Refused.PeriodClosed", _format.Month(r.Period), _closing.Book(r.Book)),
        AssetEventRefusal.PeriodLocked r => Text("Refused.PeriodLocked", _format.Month(r.Period)),
        AssetEventRefusal.NotInBooks r => Text("Refused.NotInBooks", r.Code, _closing.Book(r.Book)),
        AssetEventRefusal.NotApplicable { Other: { } other } r =>
            Text("Refused.NotApplicable.Other", r.Code, _closing.Book(r.Book), Reason(r), _format.Date(other)),
        AssetEventRefusal.NotApplicable r => Text("Refused.NotApplicable", r.Code, _closing.Book(r.Book), Reason(r)),
        AssetEventRefusal.NotComputable r =>
            Text("Refused.NotComputable", r.Code, _closing.Book(r.Book), _closing.Finding(r.Problem.ToString())),
        AssetEventRefusal.AccountMissing r => Text("Refused.AccountMissing", Accounts.Find($"Account.{r.Role}", _culture)),
        AssetEventRefusal.QuantityUnknown r => Text("Refused.QuantityUnknown", r.Code),
        AssetEventRefusal.QuantityNotBelow r => Text("Refused.QuantityNotBelow", r.Left.ToString("#,0.####", _culture)),
        AssetEventRefusal.CodeTaken r => Text("Refused.CodeTaken", r.Code),
        AssetEventRefusal.SameAsset => Text("Refused.SameAsset"),
        AssetEventRefusal.BooksDiffer => Text("Refused.BooksDiffer"),
        AssetEventRefusal.NothingChanges => Text("Refused.NothingChanges"),
        AssetEventRefusal.NothingToReverse => Text("Refused.NothingToReverse"),
        AssetEventRefusal.PartHasEvents r => Text("Refused.PartHasEvents", r.Code),
        AssetEventRefusal.FiscalNotAllowed r => Text("Refused.FiscalNotAllowed", _closing.Finding(r.Problem.ToString())),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };

    private string Reason(AssetEventRefusal.NotApplicable refusal) =>
        refusal.Rule is { } rule ? _closing.Finding(rule.ToString()) : Problem(refusal.Problem);

    private string Text(string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Source.Find(key, _culture);
        return arguments.IsEmpty ? text : string.Format(_culture, text, arguments);
    }
}
