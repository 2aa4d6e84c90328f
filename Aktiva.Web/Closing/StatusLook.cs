using Aktiva.Core.Closing;
using MudBlazor;

namespace Aktiva.Web.Closing;

/// <summary>The colour and icon of a run's state; a word always stands beside them.</summary>
public static class StatusLook
{
    public static Color ColorOf(RunStatus status) => status switch
    {
        RunStatus.Posted or RunStatus.Completed => Color.Success,
        RunStatus.Refused or RunStatus.Failed => Color.Error,
        RunStatus.Cancelled or RunStatus.Interrupted => Color.Warning,
        RunStatus.Superseded => Color.Default,
        _ => Color.Primary,
    };

    public static Severity SeverityOf(RunStatus status) => status switch
    {
        RunStatus.Posted or RunStatus.Completed => Severity.Success,
        RunStatus.Refused or RunStatus.Failed => Severity.Error,
        RunStatus.Cancelled or RunStatus.Interrupted => Severity.Warning,
        _ => Severity.Info,
    };

    public static string IconOf(RunStatus status) => status switch
    {
        RunStatus.Posted or RunStatus.Completed => Icons.Material.Filled.CheckCircle,
        RunStatus.Superseded => Icons.Material.Filled.History,
        RunStatus.Refused => Icons.Material.Filled.Block,
        RunStatus.Failed => Icons.Material.Filled.Error,
        RunStatus.Cancelled => Icons.Material.Filled.Cancel,
        RunStatus.Interrupted => Icons.Material.Filled.PowerOff,
        RunStatus.Queued => Icons.Material.Filled.HourglassEmpty,
        _ => Icons.Material.Filled.Autorenew,
    };
}
