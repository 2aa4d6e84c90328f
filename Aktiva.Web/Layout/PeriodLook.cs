using Aktiva.Core.Periods;
using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>The colour and icon of a month's state; a word always stands beside them.</summary>
public static class PeriodLook
{
    public static string IconOf(PeriodStatus status) => status switch
    {
        PeriodStatus.Running => Icons.Material.Filled.Autorenew,
        PeriodStatus.Locked => Icons.Material.Filled.Lock,
        PeriodStatus.Closed => Icons.Material.Filled.CheckCircle,
        _ => Icons.Material.Outlined.RadioButtonUnchecked,
    };

    public static Color ColorOf(PeriodStatus status) => status switch
    {
        PeriodStatus.Running => Color.Primary,
        PeriodStatus.Locked => Color.Warning,
        PeriodStatus.Closed => Color.Success,
        _ => Color.Default,
    };
}
