using Aktiva.Core.Assets;
using Aktiva.Core.Data;

namespace Aktiva.Core.Periods;

/// <summary>A month that is closed in a book, with the run that counts.</summary>
public sealed record ClosedMonth
{
    public Period Period { get; init; }

    public Book Book { get; init; }

    public long RunId { get; init; }

    public string DocumentNumber { get; init; } = "";

    /// <summary>AKM transactions of the run.</summary>
    public long AssetCount { get; init; }

    public Money Depreciation { get; init; }

    public string ClosedBy { get; init; } = "";

    public DateTimeOffset ClosedAt { get; init; }
}
