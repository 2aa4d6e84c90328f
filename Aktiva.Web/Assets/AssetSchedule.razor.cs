using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Assets;

public sealed partial class AssetSchedule
{
    private Book _book;
    private AssetCard? _read;
    private DepreciationSchedule? _schedule;
    private DepreciationSchedule? _trial;
    private ScheduleTerms _terms = new();
    private ScheduleTerms _trialTerms = new();
    private string? _refusal;
    private bool _isReading;

    [Parameter, EditorRequired]
    public AssetCard Card { get; set; } = null!;

    [Inject]
    private ScheduleService Service { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private Texts Texts { get; set; } = null!;

    [Inject]
    private ClosingTexts Words { get; set; } = null!;

    [Inject]
    private DisplayFormat Format { get; set; } = null!;

    private ExplanationTexts Explanations => ExplanationTexts.For(Texts.Culture);

    private IEnumerable<Period> YearEnds =>
        _schedule!.Years.Concat(_trial?.Years ?? []).Select(year => year.Last).GroupBy(last => last.Year).Select(year => year.Max()).Order();

    private string[] YearLabels => ChartScale.Thin([.. YearEnds.Select(last => last.Year.ToString(CultureInfo.InvariantCulture))]);

    private ChartScale Scale => ChartScale.Of(YearEnds.Select(last => CarryingAmountIn(_schedule!, last.Year)), Texts);

    private List<ChartSeries<decimal>> Series =>
    [
        SeriesOf(Texts["AssetSchedule.Own"], _schedule!),
        .. _trial is null ? (IEnumerable<ChartSeries<decimal>>)[] : [SeriesOf(Texts["AssetSchedule.Trial"], _trial)],
    ];

    private LineChartOptions Options => new()
    {
        YAxisTicks = Scale.Step,
        YAxisToStringFunc = value => ChartScale.Mark(value, Texts.Culture),
        YAxisRequireZeroPoint = true,
        ChartPalette = ["var(--mud-palette-primary)", "var(--mud-palette-warning)"],
        ShowLegend = _trial is not null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, Card))
        {
            return;
        }

        var isSame = _read?.Code == Card.Code && Card.Books.Any(book => book.Book == _book);
        _read = Card;
        await ChooseBookAsync(isSame || Card.Books.Count == 0 ? _book : Card.Books[0].Book);
    }

    private async Task ChooseBookAsync(Book book)
    {
        (_book, _trial, _schedule, _terms, _isReading) = (book, null, null, new ScheduleTerms(), true);
        var schedule = await ReadAsync(_terms);
        if (_book == book)
        {
            (_schedule, _isReading) = (schedule, false);
        }
    }

    private async Task TryAsync(ScheduleTerms? terms)
    {
        if (terms is null)
        {
            (_trial, _refusal) = (null, null);
        }
        else if (terms.KeepsRules)
        {
            (_schedule, _terms) = await ReadAsync(terms) is { } schedule ? (schedule, terms) : (_schedule, _terms);
        }
        else
        {
            (_trial, _trialTerms) = (await ReadAsync(terms), terms);
        }
    }

    private async Task<DepreciationSchedule?> ReadAsync(ScheduleTerms terms)
    {
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        var outcome = await Service.OfAssetAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Card.Code, _book, terms, CancellationToken.None);
        _refusal = outcome switch
        {
            ReportOutcome<DepreciationSchedule>.Refused { Reason: ReportRefusal.UnitsPerMonthMissing } => Texts.Format("AssetSchedule.UnitsMissing", Texts["WhatIf.Units"]),
            ReportOutcome<DepreciationSchedule>.Refused refused => Explanations.Refusal(refused.Reason),
            _ => null,
        };
        return outcome is ReportOutcome<DepreciationSchedule>.Given given ? given.Report : null;
    }

    private ChartSeries<decimal> SeriesOf(string name, DepreciationSchedule schedule) =>
        Scale.Series(name, YearEnds.Select(last => CarryingAmountIn(schedule, last.Year)));

    /// <summary>The carrying amount at the end of a year; after the last one it stays.</summary>
    private static decimal CarryingAmountIn(DepreciationSchedule schedule, int year)
    {
        var known = schedule.Years.Where(one => one.Last.Year <= year).ToList();
        return known.Count > 0 ? known[^1].CarryingAmount.Amount
            : schedule.Years.Count > 0 ? (schedule.Years[0].CarryingAmount + schedule.Years[0].Depreciation).Amount
            : 0;
    }

    /// <summary>What cost and accumulated depreciation did in a month besides depreciation.</summary>
    /// <param name="index">Of the month's line; the cost of the first has nothing to differ from.</param>
    private string ChangesIn(int index)
    {
        var row = _schedule!.Lines[index].Row;
        var cost = index == 0 ? Money.Zero : row.Cost - _schedule.Lines[index - 1].Row.Cost;
        var accumulated = row.ClosingAccumulated - row.OpeningAccumulated - row.Depreciation;
        string[] changes = [.. Change("AssetSchedule.CostChange", cost), .. Change("AssetSchedule.AccumulatedChange", accumulated)];
        return changes.Length == 0 ? "" : Texts.Format("AssetSchedule.Changes", string.Join("; ", changes));
    }

    private string[] Change(string key, Money change) =>
        change.IsZero ? [] : [Texts.Format(key, (change > Money.Zero ? "+" : "") + Format.Money(change))];

    private Task ExplainAsync(Period period) => ExplanationDialog.ShowAsync(Dialogs, Card.Code, _book, period, SupposeOwn);

    /// <summary>With units that are assumed a month to come is only supposed.</summary>
    private Task<ReportOutcome<AssetExplanation>>? SupposeOwn(Book book, Period month) =>
        _terms.UnitsPerMonth is null || _schedule!.Lines.Any(line => line.IsPosted && line.Row.Period == month) ? null : ExplainAsync(book, month, _terms);

    private Task<ReportOutcome<AssetExplanation>> ExplainTrialAsync(Book book, Period month) => ExplainAsync(book, month, _trialTerms);

    private async Task<ReportOutcome<AssetExplanation>> ExplainAsync(Book book, Period month, ScheduleTerms terms)
    {
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        return await Service.ExplainAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Card.Code, book, terms, month, CancellationToken.None);
    }

    /// <summary>By fiscal years, named by the year in which they end.</summary>
    private static IReadOnlyList<ComparedYear> CompareYears(DepreciationSchedule own, DepreciationSchedule trial)
    {
        var years = own.Years.Concat(trial.Years).ToList();
        return ComparedYear.Of(
            own.Lines.Select(line => line.Row),
            trial.Lines.Select(line => line.Row),
            row => years.Find(year => year.First <= row.Period && row.Period <= year.Last).Last.Year);
    }
}
