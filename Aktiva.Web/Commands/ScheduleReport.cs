using System.Globalization;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Reports;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>A schedule as a table on stdout, a total after every fiscal year; what is left out of it on stderr.</summary>
internal sealed class ScheduleReport(CommandContext context)
{
    private static readonly string[] Columns =
        ["Month", "OpeningAccumulated", "Depreciation", "ClosingAccumulated", "CarryingAmount", "Notes"];

    private readonly ExplanationTexts _texts = ExplanationTexts.For(CultureInfo.CurrentUICulture);
    private readonly ClosingTexts _closing = ClosingTexts.For(CultureInfo.CurrentUICulture);
    private readonly DisplayFormat _format = new(CultureInfo.CurrentUICulture, () => DisplayFormat.DefaultTimeZone);

    public void Write(DepreciationSchedule schedule)
    {
        foreach (var line in Head(schedule))
        {
            context.Output.WriteLine(line);
        }

        if (schedule.Lines.Count == 0)
        {
            context.Output.WriteLine(_texts.Text("Schedule.Nothing"));
        }
        else
        {
            WriteTable(schedule);
        }

        if (schedule.IsCutOff)
        {
            context.Error.WriteLine(_texts.Text("Schedule.CutOff", _format.Count(Schedule.DefaultMonthLimit)));
        }

        foreach (var assets in schedule.NotComputed)
        {
            context.Error.WriteLine(_texts.NotComputed(assets));
        }
    }

    private IEnumerable<string> Head(DepreciationSchedule schedule)
    {
        var book = _closing.Book(schedule.Book);
        yield return schedule.Rules is null
            ? _texts.Text("Schedule.CategoryTitle", schedule.Code, schedule.Name, book, _closing.Assets(schedule.AssetCount))
            : _texts.Text("Schedule.Title", schedule.Code, schedule.Name, book);
        if (schedule.Rules is { } rules)
        {
            foreach (var line in _texts.Rules(rules))
            {
                yield return line;
            }
        }

        if (schedule.IsWhatIf)
        {
            yield return _texts.Text("Schedule.WhatIf");
        }
    }

    private void WriteTable(DepreciationSchedule schedule)
    {
        List<string[]> rows = [[.. Columns.Select(column => _texts.Text($"Schedule.{column}"))]];
        var lines = schedule.Lines.GetEnumerator();
        foreach (var year in schedule.Years)
        {
            while (lines.MoveNext())
            {
                rows.Add(RowOf(lines.Current));
                if (lines.Current.Row.Period == year.Last)
                {
                    break;
                }
            }

            rows.Add(RowOf(year));
        }

        rows.Add([_texts.Text("Schedule.Total"), "", _format.Money(schedule.Depreciation), "", "", ""]);
        foreach (var line in TextTable.Align(rows, 0, Columns.Length - 1))
        {
            context.Output.WriteLine(line);
        }
    }

    private string[] RowOf(ScheduleLine line) =>
    [
        _format.Month(line.Row.Period), _format.Money(line.Row.OpeningAccumulated), _format.Money(line.Row.Depreciation),
        _format.Money(line.Row.ClosingAccumulated), _format.Money(line.Row.CarryingAmount), _texts.Notes(line),
    ];

    private string[] RowOf(ScheduleYear year) =>
    [
        _texts.Text("Schedule.Year", NameOf(year)), "", _format.Money(year.Depreciation), _format.Money(year.ClosingAccumulated),
        _format.Money(year.CarryingAmount), "",
    ];

    private string NameOf(ScheduleYear year) => year.IsCalendarYear
        ? year.First.Year.ToString(CultureInfo.InvariantCulture)
        : $"{_format.Month(year.First)}–{_format.Month(year.Last)}";
}
