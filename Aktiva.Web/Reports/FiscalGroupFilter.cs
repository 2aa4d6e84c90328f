using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Web.Reports;

/// <summary>Which group of the fiscal list.</summary>
public sealed record FiscalGroupFilter(Period Period, FiscalGroup Group);
