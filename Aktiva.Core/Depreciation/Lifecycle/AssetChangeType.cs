namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>How an event acts on the amounts and rules of one asset in one book.</summary>
public enum AssetChangeType
{
    /// <summary>
    /// Depreciation may begin: the in-service date becomes the date of the change; method, life, rate, residual value, convention and
    /// total units those that are given.
    /// </summary>
    PutInService = 1,

    /// <summary><see cref="AssetChange.Amount"/> is added to cost; a life that is given replaces the one there was.</summary>
    Addition = 2,

    /// <summary>The whole asset leaves the books: by sale or as scrap.</summary>
    Disposal = 3,

    /// <summary>Cost of <see cref="AssetChange.Amount"/> leaves the books, and accumulated depreciation and residual value in proportion.</summary>
    PartialDisposal = 4,

    /// <summary>The carrying amount becomes <see cref="AssetChange.Amount"/>, with nothing accumulated (IAS 16.35(b)).</summary>
    Revaluation = 5,

    /// <summary>A loss of <see cref="AssetChange.Amount"/> is added to accumulated depreciation; cost stays.</summary>
    Impairment = 6,

    /// <summary><see cref="AssetChange.Amount"/> is taken off accumulated depreciation, at most up to what it would be without the loss (IAS 36.117).</summary>
    ImpairmentReversal = 7,

    /// <summary>The rules that are given replace those there were, from this month on.</summary>
    EstimateChange = 8,

    /// <summary>Cost and accumulated depreciation go to another asset; this one stays.</summary>
    SplitOut = 9,

    /// <summary>Cost and accumulated depreciation come from another asset, of which this one was a part.</summary>
    SplitIn = 10,

    /// <summary>The whole asset becomes part of another one and leaves the books.</summary>
    MergeOut = 11,

    /// <summary>Cost and accumulated depreciation of another asset come to this one.</summary>
    MergeIn = 12,
}
