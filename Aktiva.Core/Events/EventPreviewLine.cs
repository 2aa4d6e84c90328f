using Aktiva.Core.Data;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Events;

/// <summary>A line of the journal that an event will post.</summary>
/// <param name="Kind">What it records.</param>
/// <param name="AssetCode">The asset.</param>
/// <param name="Account">The account's code.</param>
/// <param name="AccountName">Its name.</param>
/// <param name="Debit">Zero when the line is a credit.</param>
/// <param name="Credit">Zero when the line is a debit.</param>
public sealed record EventPreviewLine(JournalKind Kind, string AssetCode, string Account, string AccountName, Money Debit, Money Credit);
