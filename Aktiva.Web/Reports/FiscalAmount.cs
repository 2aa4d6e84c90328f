using Aktiva.Core.Data;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Reports;

/// <summary>An amount of the fiscal list.</summary>
/// <param name="Key">What its heading is worded by.</param>
/// <param name="Of">The amount of a line.</param>
/// <param name="Under">Of both books the fiscal one, below the commercial one.</param>
public sealed record FiscalAmount(string Key, Func<FiscalListLine, Money> Of, Func<FiscalListLine, Money>? Under = null);
