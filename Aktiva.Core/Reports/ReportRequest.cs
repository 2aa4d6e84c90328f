using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>Which report is wanted as a file.</summary>
public sealed record ReportRequest : FileRequest
{
    public required ReportKind Kind { get; init; }

    public Book Book { get; init; } = Book.Commercial;

    /// <summary>The first month of a range; of a comparison the earlier month.</summary>
    public required Period First { get; init; }

    /// <summary>The month of the report, or its last one.</summary>
    public required Period Last { get; init; }

    /// <summary>Of lists of assets only those with this in code or name; likewise the others.</summary>
    public string? Text { get; init; }

    /// <summary>The category's code.</summary>
    public string? Category { get; init; }

    /// <summary>The division's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Division { get; init; }

    /// <summary>The department's code, or <see cref="Data.CodeFilter.Without"/>.</summary>
    public string? Department { get; init; }

    /// <summary>Of a roll-forward only the assets behind this amount.</summary>
    public RollForwardMovement? Movement { get; init; }

    /// <summary>Of a fiscal list only this group.</summary>
    public FiscalGroup? Group { get; init; }

    /// <summary>Of a comparison only the assets that changed for this reason.</summary>
    public ComparisonReason? Reason { get; init; }

    /// <summary>Of depreciation by department only this expense account in <see cref="Department"/>, which null then means without one.</summary>
    public string? Account { get; init; }

    /// <summary>The name of the order of a list of assets; what the list does not know counts as its own order.</summary>
    public string? Order { get; init; }

    /// <summary>Whether that order is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The order among those that a list has.</summary>
    internal T OrderOf<T>()
        where T : struct, Enum => Enum.TryParse<T>(Order, out var order) && Enum.IsDefined(order) ? order : default;
}
