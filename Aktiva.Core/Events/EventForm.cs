using Aktiva.Core.Assets;
using Aktiva.Core.Data;

namespace Aktiva.Core.Events;

/// <summary>Reads an event from values typed in, as one row of an events file is read.</summary>
public static class EventForm
{
    private static readonly EventsReader Reader = new();

    /// <summary>Reads the values.</summary>
    /// <param name="values">The values by the columns of <see cref="EventColumns"/>: closed sets as their words, dates as <c>yyyy-MM-dd</c>.</param>
    /// <param name="numbers">How numbers are written.</param>
    /// <param name="problems">Everything that cannot be read, by column.</param>
    /// <returns>Null when there are problems.</returns>
    public static AssetEventEntry? Read(IReadOnlyDictionary<string, string> values, NumberStyle numbers, out IReadOnlyList<ImportProblem> problems)
    {
        List<ImportProblem> found = [];
        var entry = Reader.Read(FormTable.Row(values, EventColumns.All, numbers, found));
        problems = found;
        return found.Count == 0 ? entry : null;
    }
}
