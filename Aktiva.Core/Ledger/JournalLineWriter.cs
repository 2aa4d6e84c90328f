using System.Data.Common;
using Aktiva.Core.Data;

namespace Aktiva.Core.Ledger;

/// <summary>Inserts the lines of one journal entry, numbered as they come. Lines are in the database after <see cref="Flush"/> at the latest.</summary>
internal sealed class JournalLineWriter : IDisposable
{
    private static readonly string[] Columns =
        ["journal_entry_id", "line", "account_id", "division_id", "department_id", "description", "debit", "credit", "kind", "asset_id"];

    private readonly RowWriter _writer;
    private long _line;

    /// <param name="transaction">The transaction of the lines.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="entryId">The journal entry.</param>
    public JournalLineWriter(DbTransaction transaction, Dialect dialect, long entryId)
    {
        _writer = dialect.OpenWriter(transaction, "journal_line", Columns);
        _writer.SetValue(0, entryId);
        _writer.SetValue(5, "");
        _writer.SetNull(9);
    }

    /// <summary>The asset of the lines that follow, and how they call it.</summary>
    public void SetAsset(long assetId, string description)
    {
        _writer.SetValue(5, description);
        _writer.SetValue(9, assetId);
    }

    /// <param name="kind">What the line records.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="divisionId">The division; 0 for none.</param>
    /// <param name="departmentId">The department; 0 for none.</param>
    /// <param name="net">What is debited; negative is credited, zero makes no line.</param>
    public void Write(JournalKind kind, long accountId, long divisionId, long departmentId, Money net)
    {
        if (net.IsZero)
        {
            return;
        }

        _writer.SetValue(1, ++_line);
        _writer.SetValue(2, accountId);
        SetIdOrNull(3, divisionId);
        SetIdOrNull(4, departmentId);
        _writer.SetValue(6, net.IsNegative ? Money.Zero : net);
        _writer.SetValue(7, net.IsNegative ? -net : Money.Zero);
        _writer.SetValue(8, LedgerStore.WordOf(kind));
        _writer.Insert();
    }

    /// <inheritdoc cref="RowWriter.Flush"/>
    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void SetIdOrNull(int column, long id)
    {
        if (id == 0)
        {
            _writer.SetNull(column);
        }
        else
        {
            _writer.SetValue(column, id);
        }
    }
}
