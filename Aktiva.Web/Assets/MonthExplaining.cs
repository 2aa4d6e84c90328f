using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Assets;

/// <summary>Explains an asset's month in a book.</summary>
/// <param name="book">The book.</param>
/// <param name="month">The month.</param>
public delegate Task<ReportOutcome<AssetExplanation>> MonthExplaining(Book book, Period month);
