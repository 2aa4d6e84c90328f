using Aktiva.Core.Data;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Closing;

/// <summary>What a run posts to the ledger.</summary>
/// <param name="Summary">One line for each account, division and department.</param>
/// <param name="Depreciation">The depreciation in it.</param>
/// <param name="Assets">One pair of lines for each asset, which add up to the summary and are posted instead of it; null to post the summary.</param>
internal sealed record RunJournal(JournalEntry Summary, Money Depreciation, AssetJournal? Assets);
