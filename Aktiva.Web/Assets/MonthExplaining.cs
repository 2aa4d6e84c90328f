using Aktiva.Core.Assets;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Assets;

/// <summary>Explains an asset's month in a book.</summary>
/// <param name="book">The book.</param>
/// <param name="month">The month.</param>
/// <returns>Null for a month that is not supposed, but posted or what its closing will make it.</returns>
public delegate Task<ReportOutcome<AssetExplanation>>? MonthExplaining(Book book, Period month);
