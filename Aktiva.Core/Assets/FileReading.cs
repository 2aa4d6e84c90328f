using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>What somebody decided about how a file of rows is read. What is null is found out.</summary>
public sealed record FileReading
{
    /// <summary>For columns of the profile their place in the file, counted from 0; what it does not name is not read.</summary>
    public IReadOnlyDictionary<string, int>? Columns { get; init; }

    /// <summary>How numbers are written.</summary>
    public NumberStyle? Numbers { get; init; }

    /// <summary>How dates are written.</summary>
    public DateStyle? Dates { get; init; }
}
