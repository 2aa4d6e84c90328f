using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

public sealed partial class WhatIfForm
{
    private DepreciationMethod? _method;
    private string? _life;
    private string? _rate;
    private string? _residual;
    private string? _units;

    /// <summary>The user tries rules, or with null ends the trial.</summary>
    [Parameter]
    public EventCallback<ScheduleTerms?> OnTry { get; set; }

    /// <summary>Whether a trial is shown.</summary>
    [Parameter]
    public bool HasTrial { get; set; }

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    private static InputMode Decimals => InputMode.@decimal;

    private NumberStyle Style => Language.NumbersOf(Texts.Culture);

    private Task TryAsync()
    {
        if (IsWrong(_life, ReadLife) || IsWrong(_rate, ReadRate) || IsWrong(_residual, ReadMoney) || IsWrong(_units, ReadUnits))
        {
            return Task.CompletedTask;
        }

        return OnTry.InvokeAsync(new ScheduleTerms
        {
            Method = _method,
            LifeMonths = ReadLife(_life),
            RatePerYear = ReadRate(_rate),
            ResidualValue = ReadMoney(_residual),
            UnitsPerMonth = ReadUnits(_units),
        });
    }

    /// <summary>Something is written that is no such number.</summary>
    private static bool IsWrong<T>(string? text, Func<string?, T?> read)
        where T : struct => !string.IsNullOrWhiteSpace(text) && read(text) is null;

    private int? ReadLife(string? text) => ReadUnits(text) is >= 0 and <= 12_000 and var months ? (int)months : null;

    private long? ReadUnits(string? text) => NumberText.TryParseWhole((text ?? "").Trim(), Style, out var number) && number >= 0 ? number : null;

    private Rate? ReadRate(string? text) =>
        NumberText.TryParse((text ?? "").Trim(), Style, out Rate rate) && rate.TenThousandths >= 0 ? rate : null;

    private Money? ReadMoney(string? text) =>
        NumberText.TryParse((text ?? "").Trim(), Style, out Money money) && !money.IsNegative ? money : null;
}
