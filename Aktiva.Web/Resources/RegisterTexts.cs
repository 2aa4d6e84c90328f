using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Resources;

/// <summary>Words the register and the masters being changed: labels, what is wrong, why something is refused.</summary>
public sealed class RegisterTexts(Texts texts, DisplayFormat format, ClosingTexts closing)
{
    private static readonly TextSource Source = new("RegisterTexts");
    private static readonly TextSource Faults = new("ImportTexts");

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Source.Find(key, texts.Culture);

    /// <inheritdoc cref="Texts.Format"/>
    public string Format(string key, params ReadOnlySpan<string> arguments) => string.Format(texts.Culture, this[key], [.. arguments]);

    /// <summary>What a column of the register is called.</summary>
    public string Column(string column) => this[$"Column.{column}"];

    /// <summary>How a field is filled in; null where that needs no words.</summary>
    public string? Help(string column) => Source.Knows($"Help.{column}", texts.Culture) ? this[$"Help.{column}"] : null;

    /// <summary>What is wrong with a field.</summary>
    public string Problem(ImportProblem problem) => problem switch
    {
        { Rule: { } rule } => closing.Finding(rule.ToString()),
        { Fault: ImportFault.ValueMissing } => Format("Fault.Required", Column(problem.Column)),
        { Fault: ImportFault.PeriodLocked } => Format("Fault.PeriodLocked", Period.TryParse(problem.Value, out var month) ? format.Month(month) : problem.Value),
        _ => Fault(problem, texts.Culture),
    };

    /// <summary>What is wrong with a text typed into any form.</summary>
    public static string Fault(ImportProblem problem, CultureInfo culture) => problem.Fault switch
    {
        ImportFault.NumberMalformed or ImportFault.NumberNotInFileStyle or ImportFault.NumberAmbiguous => Source.Find($"Fault.{NumberIn(problem.Column)}", culture),
        ImportFault.NumberOutOfRange => Source.Find(problem.Value.StartsWith('-') ? "Fault.BelowZero" : "Fault.TooLarge", culture),
        var fault => (Source.Knows($"Fault.{fault}", culture) ? Source : Faults).Find($"Fault.{fault}", culture),
    };

    /// <summary>Why an asset is not saved, where no field says it.</summary>
    public string Refusal(AssetRefusal refusal) => refusal switch
    {
        AssetRefusal.AssetUnknown r => Format("Refused.AssetUnknown", r.Code),
        AssetRefusal.FieldWrong r => $"{Column(r.Problem.Column)}: {Problem(r.Problem)}",
        AssetRefusal.HasHistory => this["Refused.HasHistory"],
        AssetRefusal.QuantityCounted => this["Refused.QuantityCounted"],
        AssetRefusal.ChangedMeanwhile r => ChangedMeanwhile("Refused.ChangedMeanwhile", r.ChangedBy, r.ChangedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };

    /// <summary>Why a master is not saved or deleted.</summary>
    public string Refusal(MasterRefusal refusal) => refusal switch
    {
        MasterRefusal.CodeUnusable { Code: "" } or MasterRefusal.NameUnusable { Name: "" } => Format("Fault.Required", Column(refusal.Field!)),
        MasterRefusal.CodeUnusable r => this[r.IsAccount ? "Master.AccountCodeUnusable" : "Master.CodeUnusable"],
        MasterRefusal.CodeTaken r => Format("Master.CodeTaken", r.Code),
        MasterRefusal.NameUnusable => this["Master.NameUnusable"],
        MasterRefusal.AccountUnknown r => Format("Master.AccountUnknown", r.Code),
        MasterRefusal.AccountsStand => this["Master.AccountsStand"],
        MasterRefusal.Gone r => Format("Master.Gone", r.Code),
        MasterRefusal.InUse r => Format("Master.InUse", r.Code, this[$"Use.{r.By}"]),
        MasterRefusal.ChangedMeanwhile r => ChangedMeanwhile("Master.ChangedMeanwhile", r.ChangedBy, r.ChangedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no wording."),
    };

    /// <summary>How many fields keep an asset from being saved.</summary>
    public string Wrong(int count) => Format(count == 1 ? "Form.Wrong.One" : "Form.Wrong", format.Count(count));

    private static string NumberIn(string column) => column switch
    {
        RegisterColumns.LifeMonths or RegisterColumns.TotalUnits => "Whole",
        RegisterColumns.RatePercent => "Rate",
        _ => "Money",
    };

    private string ChangedMeanwhile(string key, string by, DateTimeOffset at) =>
        by.Length == 0 ? this[key + ".Unknown"] : Format(key, by, format.DateTime(at));
}
