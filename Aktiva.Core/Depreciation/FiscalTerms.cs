using Aktiva.Core.Data;

namespace Aktiva.Core.Depreciation;

/// <summary>What the law lays down for a fiscal group.</summary>
/// <param name="LifeMonths">Useful life in months.</param>
/// <param name="StraightLineRate">Straight-line rate per year.</param>
/// <param name="DecliningRate">Declining-balance rate per year; 0 where the method is not allowed.</param>
public readonly record struct FiscalTerms(int LifeMonths, Rate StraightLineRate, Rate DecliningRate)
{
    /// <summary>Whether the declining-balance method may be chosen.</summary>
    public bool AllowsDeclining => DecliningRate.TenThousandths > 0;
}
