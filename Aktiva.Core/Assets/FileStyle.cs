using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>How a file is written, the same from its first row to its last.</summary>
/// <param name="Separator"><c>,</c> or <c>;</c>; null for a workbook.</param>
/// <param name="Numbers">Null when no number in the file tells: whole numbers can be read, <c>1.234</c> cannot.</param>
/// <param name="Dates">How dates are written.</param>
internal sealed record FileStyle(char? Separator, NumberStyle? Numbers, DateStyle Dates);
