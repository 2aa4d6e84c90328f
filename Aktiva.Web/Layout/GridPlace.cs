using System.Globalization;
using Aktiva.Core.Data;

namespace Aktiva.Web.Layout;

/// <summary>Where somebody is in a long list, as its address says it: so a reload, a link and the way back come to the same rows.</summary>
/// <param name="Page">Counted from 0.</param>
/// <param name="Rows">Rows of a page.</param>
/// <param name="SortBy">The property that rows are ordered by; null for the order of the list.</param>
/// <param name="IsDescending">The largest first.</param>
public sealed record GridPlace(int Page, int Rows, string? SortBy, bool IsDescending)
{
    public const string PageQuery = "halaman";
    public const string RowsQuery = "baris";
    public const string SortQuery = "urut";

    public const int UsualRows = 50;

    private const string Descending = "-";

    /// <summary>How many rows a page can have.</summary>
    public static int[] RowChoices { get; } = [25, UsualRows, 100, 250];

    /// <summary>The place that an address names. What it cannot mean counts as not given.</summary>
    public static GridPlace Read(string? page, string? rows, string? sort)
    {
        var isDescending = sort?.StartsWith(Descending, StringComparison.Ordinal) == true;
        var sortBy = isDescending ? sort![Descending.Length..] : sort;
        return new GridPlace(
            QueryWord.Number(page) is { } number and > 0 and < 1_000_000 ? number - 1 : 0,
            QueryWord.Number(rows) is { } wished && RowChoices.Contains(wished) ? wished : UsualRows,
            string.IsNullOrEmpty(sortBy) ? null : sortBy,
            isDescending && sortBy!.Length > 0);
    }

    public GridQuery Query => new(new RowRange(Page * Rows, Rows), SortBy, IsDescending);

    /// <summary>What the address has to say; null where that is not needed.</summary>
    public IReadOnlyDictionary<string, object?> Queries => new Dictionary<string, object?>
    {
        [PageQuery] = Page == 0 ? null : (Page + 1).ToString(CultureInfo.InvariantCulture),
        [RowsQuery] = Rows == UsualRows ? null : Rows.ToString(CultureInfo.InvariantCulture),
        [SortQuery] = SortBy is null ? null : (IsDescending ? Descending : "") + SortBy,
    };
}
