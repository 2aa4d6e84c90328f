using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>What an event did to the amounts of an asset.</summary>
/// <param name="Month">The month whose closing counts it: that of the event, or a later one where the asset was left out.</param>
/// <param name="Step">The change, and the amounts after it.</param>
/// <param name="IsPosted">Whether the month is closed.</param>
public sealed record ExplainedChange(Period Month, ExplanationStep.Changed Step, bool IsPosted);
