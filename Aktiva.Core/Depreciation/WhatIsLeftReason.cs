namespace Aktiva.Core.Depreciation;

/// <summary>Why a month takes what is left.</summary>
public enum WhatIsLeftReason
{
    /// <summary>The life ends with the month.</summary>
    LifeEnds,

    /// <summary>The life was over before the month.</summary>
    LifeIsOver,

    /// <summary>The expected units have been produced.</summary>
    UnitsProduced,

    /// <summary>Everything is expensed at once.</summary>
    Expensed,
}
