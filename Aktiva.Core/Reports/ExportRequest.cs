using Aktiva.Core.Assets;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Reports;

/// <summary>What is to be exported.</summary>
public sealed record ExportRequest
{
    public required long CompanyId { get; init; }

    public required ExportKind Kind { get; init; }

    /// <summary>The first month; register and events have none, and the fiscal list and the components only this one, or the last one closed.</summary>
    public Period First { get; init; }

    /// <summary>The last month.</summary>
    public Period Last { get; init; }

    /// <summary>The books whose AKM transactions, roll-forward or components are wanted.</summary>
    public IReadOnlyList<Book> Books { get; init; } = [Book.Commercial];

    /// <summary>Words the descriptions of journal lines; without it they are as stored.</summary>
    public Func<JournalText, string> DescribeJournal { get; init; } = text => $"{text.Words} {text.Line}".TrimEnd();
}
