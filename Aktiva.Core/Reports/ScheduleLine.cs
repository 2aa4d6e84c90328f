using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Reports;

/// <summary>A month of a schedule.</summary>
/// <param name="Row">Its amounts.</param>
/// <param name="IsPosted">It is closed, and this is what was posted.</param>
public readonly record struct ScheduleLine(ScheduleRow Row, bool IsPosted);
