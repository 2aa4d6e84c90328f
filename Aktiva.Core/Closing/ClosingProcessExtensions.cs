using Aktiva.Core.Assets;
using Aktiva.Core.Users;

namespace Aktiva.Core.Closing;

public static class ClosingProcessExtensions
{
    /// <summary>True when the process closes a month; false when it verifies what is posted.</summary>
    public static bool IsClosing(this ClosingProcess process) =>
        process is ClosingProcess.CommercialClosing or ClosingProcess.FiscalClosing;

    /// <summary>The book of the process; recalculations start from the commercial one.</summary>
    public static Book BookOf(this ClosingProcess process) =>
        process == ClosingProcess.FiscalClosing ? Book.Fiscal : Book.Commercial;

    /// <summary>The role that may start the process.</summary>
    public static Role RequiredRole(this ClosingProcess process) => process.IsClosing() ? Role.Operator : Role.Supervisor;
}
