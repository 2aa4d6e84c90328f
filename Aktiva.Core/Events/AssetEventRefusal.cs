using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Why an event cannot be recorded. A closed set; texts belong to the user interface.</summary>
public abstract record AssetEventRefusal
{
    private AssetEventRefusal()
    {
    }

    /// <summary>The field that the refusal is about; null when the event as a whole is meant.</summary>
    public virtual AssetEventField? Field => null;

    /// <summary>The company has no asset with this code.</summary>
    public sealed record AssetUnknown(string Code) : AssetEventRefusal;

    /// <summary>The type cannot do without the field, or without it or another one.</summary>
    public sealed record FieldMissing(AssetEventField Missing) : AssetEventRefusal
    {
        public override AssetEventField? Field => Missing;
    }

    /// <summary>The type has no use for the field.</summary>
    public sealed record FieldNotOfType(AssetEventField Given) : AssetEventRefusal
    {
        public override AssetEventField? Field => Given;
    }

    /// <summary>The number must be above 0 (proceeds: not below).</summary>
    public sealed record FieldNotPositive(AssetEventField Given) : AssetEventRefusal
    {
        public override AssetEventField? Field => Given;
    }

    /// <summary>The number is too large to be recorded, or a quantity has more than four decimals.</summary>
    public sealed record NumberOutOfRange(AssetEventField Given) : AssetEventRefusal
    {
        public override AssetEventField? Field => Given;
    }

    /// <summary>The text has more characters than are kept.</summary>
    public sealed record TextTooLong(AssetEventField Given, int Longest) : AssetEventRefusal
    {
        public override AssetEventField? Field => Given;
    }

    /// <summary>A code holds a line break or another control character, or a text one that is not a line break or tab.</summary>
    public sealed record ControlCharacter(AssetEventField Given) : AssetEventRefusal
    {
        public override AssetEventField? Field => Given;
    }

    /// <summary>The year is not one of <see cref="ValueLimits"/>.</summary>
    public sealed record DateOutOfRange(DateOnly Date) : AssetEventRefusal;

    /// <summary>A code that the company has not.</summary>
    public sealed record CodeUnknown(AssetEventField Of, string Code) : AssetEventRefusal
    {
        public override AssetEventField? Field => Of;
    }

    /// <summary>The month is closed in a book that the event would change. Reopen it first.</summary>
    public sealed record PeriodClosed(Period Period, Book Book) : AssetEventRefusal;

    public sealed record PeriodLocked(Period Period) : AssetEventRefusal;

    /// <summary>The asset has left the books, or comes into them only later.</summary>
    public sealed record NotInBooks(string Code, Book Book) : AssetEventRefusal;

    /// <summary>The event, or a later one that it would make impossible, cannot be applied.</summary>
    /// <param name="Code">The asset.</param>
    /// <param name="Book">The book.</param>
    /// <param name="Problem">Why.</param>
    /// <param name="Rule">With <see cref="LifecycleProblem.RulesNotComputable"/>: what the rules lack.</param>
    /// <param name="Other">The date of the other event that could not be applied any more; null when it is the event itself.</param>
    public sealed record NotApplicable(string Code, Book Book, LifecycleProblem Problem, RuleProblem? Rule, DateOnly? Other) : AssetEventRefusal;

    /// <summary>The asset cannot be computed up to the month, so that the part that moves cannot be found.</summary>
    public sealed record NotComputable(string Code, Book Book, RuleProblem Problem) : AssetEventRefusal;

    /// <summary>The company settings name no account for what the event posts.</summary>
    public sealed record AccountMissing(AccountRole Role) : AssetEventRefusal;

    /// <summary>The asset's quantity is no number, or can be read in two ways, so that a part of it cannot be taken.</summary>
    public sealed record QuantityUnknown(string Code) : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.Quantity;
    }

    /// <summary>The asset has not more than the quantity that is to leave.</summary>
    /// <param name="Left">What it has.</param>
    public sealed record QuantityNotBelow(decimal Left) : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.Quantity;
    }

    /// <summary>An asset with this code exists and is no empty one that could take the part.</summary>
    public sealed record CodeTaken(string Code) : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.NewCode;
    }

    /// <summary>A merge of an asset with itself.</summary>
    public sealed record SameAsset : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.NewCode;
    }

    /// <summary>The two assets of a split or merge are not in the same books.</summary>
    public sealed record BooksDiffer : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.NewCode;
    }

    /// <summary>A transfer to where the asset is.</summary>
    public sealed record NothingChanges : AssetEventRefusal;

    /// <summary>Nothing of that day, or of that number, still counts and can be reversed.</summary>
    public sealed record NothingToReverse : AssetEventRefusal;

    /// <summary>The part of a split has events of its own: reverse them first.</summary>
    public sealed record PartHasEvents(string Code) : AssetEventRefusal;

    /// <summary>The law does not allow the method for the group (UU PPh Pasal 11).</summary>
    public sealed record FiscalNotAllowed(RuleProblem Problem) : AssetEventRefusal
    {
        public override AssetEventField? Field => AssetEventField.FiscalGroup;
    }
}
