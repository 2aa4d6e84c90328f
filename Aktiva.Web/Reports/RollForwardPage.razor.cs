using Aktiva.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The roll-forward by category. An amount leads to the assets that it consists of.</summary>
public sealed partial class RollForwardPage
{
    /// <summary>What is shown though nothing moved by it.</summary>
    private static readonly RollForwardMovement[] Usual =
    [
        RollForwardMovement.Opening, RollForwardMovement.Acquired, RollForwardMovement.Disposed, RollForwardMovement.Transferred,
        RollForwardMovement.Revalued, RollForwardMovement.Depreciation, RollForwardMovement.Closing,
    ];

    [Inject]
    private RollForwardService Service { get; set; } = null!;

    private string? Heading => Report is { } report
        ? Labels.Format("Report.Heading", Labels.Title(ReportKind.RollForward), Labels.Span(report.First, report.Last))
        : null;

    protected override Task<ReportOutcome<RollForward>> ReadReportAsync() =>
        Service.ReadAsync(Actor, Company!.CompanyId, Book, First, Period, Leaving);

    private IEnumerable<RollForwardMovement> Movements(RollForwardSection section) => RollForward.MovementsOf(section).Where(
        movement => Usual.Contains(movement) || Report!.Categories.Any(line => !line.Of(section, movement).IsZero));

    private RenderFragment Amount(RollForwardLine line, RollForwardSection section, RollForwardMovement movement) => builder =>
    {
        var amount = line.Of(section, movement);
        if (amount.IsZero)
        {
            builder.AddContent(0, Format.Money(amount));
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", RollForwardAssetsPage.AddressOf(new RollForwardFilter
        {
            Book = Report!.Book,
            First = Report.First,
            Last = Report.Last,
            Movement = movement,
            Category = line.Category,
        }));
        builder.AddContent(3, Format.Money(amount));
        builder.CloseElement();
    };
}
