using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Aktiva.Web.Layout;

/// <summary>Shows one calm sentence with a number when a page breaks; what happened is in the log under that number.</summary>
public sealed partial class CalmErrorBoundary(ILogger<CalmErrorBoundary> logger) : ErrorBoundaryBase
{
    private string _incident = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        _incident = ActivityTraceId.CreateRandom().ToHexString()[..8];
        LogBroken(exception, _incident);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<IncidentPanel>(1);
        builder.AddComponentParameter(2, nameof(IncidentPanel.Incident), _incident);
        builder.CloseComponent();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page broke (incident {Incident})")]
    private partial void LogBroken(Exception exception, string incident);
}
