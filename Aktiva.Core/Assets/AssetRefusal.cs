using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>Why an asset cannot be registered or changed. A closed set; texts belong to the user interface.</summary>
public abstract record AssetRefusal
{
    private AssetRefusal()
    {
    }

    /// <summary>The company has no asset with this code.</summary>
    public sealed record AssetUnknown(string Code) : AssetRefusal;

    /// <summary>What an import of the same row would report, under the column of <see cref="RegisterColumns"/>.</summary>
    public sealed record FieldWrong(ImportProblem Problem) : AssetRefusal;

    /// <summary>Months were posted for the asset or events recorded: its rules, amounts and places are changed by events only.</summary>
    /// <param name="Since">The first month posted; null when there are only events.</param>
    public sealed record HasHistory(Period? Since) : AssetRefusal;

    /// <summary>Events count parts of the quantity.</summary>
    public sealed record QuantityCounted : AssetRefusal;

    /// <summary>Somebody else changed the asset after it was read.</summary>
    /// <param name="ChangedBy">Who, empty when that was not recorded.</param>
    /// <param name="ChangedAt">When; the default value when that was not recorded.</param>
    public sealed record ChangedMeanwhile(string ChangedBy, DateTimeOffset ChangedAt) : AssetRefusal;
}
