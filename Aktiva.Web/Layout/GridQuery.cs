using Aktiva.Core.Data;

namespace Aktiva.Web.Layout;

/// <summary>What a grid wants to show.</summary>
/// <param name="Range">Which rows.</param>
/// <param name="SortBy">The name of the property that they are ordered by; null for the order of the list.</param>
/// <param name="IsDescending">The largest first.</param>
public sealed record GridQuery(RowRange Range, string? SortBy, bool IsDescending);
