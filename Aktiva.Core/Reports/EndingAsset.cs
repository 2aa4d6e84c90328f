using Aktiva.Core.Data;

namespace Aktiva.Core.Reports;

/// <summary>An asset that is nearly depreciated.</summary>
public sealed record EndingAsset
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The depreciation of the month.</summary>
    public Money Depreciation { get; init; }

    /// <summary>What is left to depreciate, down to residual value or floor.</summary>
    public Money Remaining { get; init; }

    /// <summary>The months that it lasts at the rate of the month, rounded up.</summary>
    public int Months => (int)((Remaining.Minor + Depreciation.Minor - 1) / Depreciation.Minor);
}
