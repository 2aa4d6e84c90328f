namespace Aktiva.Core.Depreciation;

/// <summary>How a month's depreciation is found. The numbers are those of the database.</summary>
public enum DepreciationMethod
{
    /// <summary>Never depreciated (land).</summary>
    None = 0,

    /// <summary>Cost less residual value, evenly over the life.</summary>
    StraightLine = 1,

    /// <summary>Cost × yearly rate / 12 (legacy type L).</summary>
    StraightLineRate = 2,

    /// <summary>Carrying amount × yearly rate / 12, every month anew (legacy type M).</summary>
    DecliningMonthly = 3,

    /// <summary>Carrying amount at the start of the year × yearly rate / 12 (legacy type P; the fiscal declining method).</summary>
    DecliningAnnual = 4,

    /// <summary>Twice the straight-line rate (or another factor) on the carrying amount, with a switch to straight line.</summary>
    DoubleDeclining = 5,

    /// <summary>Sum of the years' digits.</summary>
    SumOfYears = 6,

    /// <summary>By units produced of the total expected.</summary>
    UnitsOfProduction = 7,

    /// <summary>Everything in the first month.</summary>
    Expensed = 8,
}
