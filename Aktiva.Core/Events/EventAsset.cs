using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Events;

/// <summary>An asset as the recording of events knows it.</summary>
internal sealed record EventAsset
{
    public long AssetId { get; init; }

    public string Code { get; init; } = "";

    public DateOnly AcquisitionDate { get; init; }

    public FiscalGroup FiscalGroup { get; init; }

    /// <summary>What the register says at the beginning, before events took parts of it.</summary>
    public string? Quantity { get; init; }

    /// <summary>
    /// The life in months with which a part of the asset comes into a book: in the fiscal book that of its group, which is all that a register can say;
    /// an extension of it comes with the change.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="lifeMonths">The asset's life in it.</param>
    public int FirstLifeOfPart(Book book, int lifeMonths) => book == Book.Fiscal && FiscalRules.IsGroup(FiscalGroup)
        ? FiscalRules.TermsOf(FiscalGroup).LifeMonths
        : lifeMonths;
}
