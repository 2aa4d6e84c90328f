namespace Aktiva.Core.Ledger;

/// <summary>Why a pattern cannot be used for document numbers.</summary>
public enum DocumentPatternFault
{
    /// <summary>Longer than <see cref="DocumentPattern.LongestText"/>, or with a line break or another control character in it.</summary>
    TextUnusable,

    /// <summary>A brace without its partner, or a part that is none of the known ones.</summary>
    PartUnknown,

    /// <summary>Without {number} two months of a year would have the same number.</summary>
    NumberMissing,

    /// <summary>Without {book} the commercial and the fiscal closing of a month would have the same number.</summary>
    BookMissing,

    /// <summary>Without {yyyy} two years would have the same numbers.</summary>
    YearMissing,

    /// <summary>A number given under an earlier pattern could be given once more.</summary>
    WouldRepeat,
}
