using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Core.Events;

/// <summary>A company's books as the recording of events sees them: what is closed and locked, its masters, its accounts.</summary>
internal sealed class EventBooks
{
    /// <summary>Assets whose ids are further apart are not read together.</summary>
    private const int FarthestNeighbour = 32;

    private readonly DbTransaction _transaction;
    private readonly Dialect _dialect;
    private readonly Dictionary<Book, (AssetScope Scope, PeriodFacts Facts)> _books = [];
    private readonly HashSet<Period> _locked;

    private EventBooks(DbTransaction transaction, Dialect dialect, long companyId, IEnumerable<Period> locked)
    {
        (_transaction, _dialect, CompanyId) = (transaction, dialect, companyId);
        _locked = [.. locked];
    }

    public long CompanyId { get; }

    public required RegisterMasters Masters
    {
        get => Codes.Masters;
        set => Codes = new MasterCodes(value);
    }

    /// <summary>The codes of the masters by their ids.</summary>
    public MasterCodes Codes { get; private set; } = null!;

    public required IReadOnlyDictionary<AccountRole, long> Accounts { get; init; }

    /// <summary>The company's categories by id.</summary>
    public IReadOnlyDictionary<long, CategoryDefaults> Categories => Codes.Categories;

    public static async Task<EventBooks> ReadAsync(DbTransaction transaction, Dialect dialect, long companyId)
    {
        var connection = transaction.Connection!;
        var books = new EventBooks(transaction, dialect, companyId, await PeriodStore.ListLockedAsync(connection, companyId, transaction))
        {
            Masters = await RegisterMasters.ReadAsync(connection, companyId, transaction),
            Accounts = await CompanySettingsStore.ReadAccountsAsync(connection, companyId, transaction),
        };
        foreach (var book in Enum.GetValues<Book>())
        {
            books._books[book] = await AssetWalk.ScopeAsync(transaction, companyId, book);
        }

        return books;
    }

    /// <summary>Why nothing may be recorded in the month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="books">The books that would change.</param>
    public IEnumerable<AssetEventRefusal> CheckMonth(Period month, IEnumerable<Book> books)
    {
        if (_locked.Contains(month))
        {
            return [new AssetEventRefusal.PeriodLocked(month)];
        }

        return books.Where(book => month <= _books[book].Facts.LastClosed).Select(book => new AssetEventRefusal.PeriodClosed(month, book));
    }

    /// <summary>How a book is computed from its last closing on, up to a month or that of the asset's last change, if that is later.</summary>
    public async Task<AssetScope> ScopeAsync(Book book, long assetId, Period month) =>
        ScopeOf(book, month, await EventStore.LastChangeAsync(_transaction, CompanyId, book, assetId));

    /// <summary>The same up to the last change of any asset.</summary>
    public async Task<AssetScope> ScopeAsync(Book book, Period month) =>
        ScopeOf(book, month, await EventStore.LastChangeAsync(_transaction, CompanyId, book));

    /// <summary>Reads an asset as the closing of the scope's month would.</summary>
    /// <returns>Null when it is not in the book, or not then.</returns>
    public AssetRow? Read(AssetScope scope, long assetId)
    {
        var batch = new AssetBatch(1);
        AssetReader.ReadBatch(_transaction.Connection!, _dialect, scope, assetId - 1, batch);
        return batch.LastAssetId == assetId && batch.Count == 1 ? batch.Rows[0] : null;
    }

    /// <summary>Reads assets as the closing of the scope's month would, neighbours at once; those that are not in the book, or not then, are passed over.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="assetIds">The assets.</param>
    /// <param name="visit">Gets each.</param>
    public void Read(AssetScope scope, IEnumerable<long> assetIds, AssetWalk.Visitor visit)
    {
        long[] ids = [.. assetIds.Order()];
        for (int first = 0, next; first < ids.Length; first = next)
        {
            for (next = first + 1; next < ids.Length && ids[next] - ids[next - 1] <= FarthestNeighbour && ids[next] - ids[first] < _dialect.BatchSize;)
            {
                next++;
            }

            var wanted = ids.AsSpan(first, next - first);
            var batch = new AssetBatch((int)(wanted[^1] - wanted[0]) + 1);
            AssetReader.ReadBatch(_transaction.Connection!, _dialect, scope, wanted[0] - 1, batch);
            foreach (ref readonly var row in batch.Rows.AsSpan(0, batch.Count))
            {
                if (wanted.BinarySearch(row.AssetId) >= 0)
                {
                    visit(row);
                }
            }
        }
    }

    private AssetScope ScopeOf(Book book, Period month, Period lastChange) =>
        _books[book].Scope with { Period = lastChange > month ? lastChange : month, Accounts = Accounts };
}
