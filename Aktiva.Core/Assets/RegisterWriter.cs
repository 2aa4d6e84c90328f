using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>
/// Enters many assets into a company's register within one transaction: their rules in each book, and their balances into the account
/// opening balances, without the cost of new assets where the company has an account that acquisitions are credited to. Entries are taken as they are; whether they are right has been checked before.
/// </summary>
internal sealed class RegisterWriter : IDisposable
{
    /// <summary>Rows sent at a time, assets before their books.</summary>
    private const int BatchSize = 4_000;

    private static readonly string[] AssetColumns =
    [
        "company_id", "asset_id", "in_service_date", "expense_split_id", "accumulated_account_id", "division_id", "department_id",
        "category_id", "asset_account_id", "acquisition_date", "code", "name", "location", "fiscal_group", "quantity", "serial_number", "notes",
        "parent_asset_id",
    ];

    private readonly DbTransaction _transaction;
    private readonly long _companyId;
    private readonly RegisterMasters _masters;
    private readonly CompanySettings _settings;
    private readonly RowWriter _assets;
    private readonly AssetBookWriter _books;
    private readonly ParentIds _parents;
    private readonly AccountOpenings _openings = new();
    private long _lastAssetId;

    private RegisterWriter(
        DbTransaction transaction, Dialect dialect, long companyId, RegisterMasters masters, CompanySettings settings, ParentIds parents, long lastAssetId)
    {
        _transaction = transaction;
        _companyId = companyId;
        _masters = masters;
        _settings = settings;
        _parents = parents;
        _lastAssetId = lastAssetId;
        _assets = dialect.OpenWriter(transaction, "asset", AssetColumns);
        _books = new AssetBookWriter(transaction, dialect, companyId);
        _assets.SetValue(0, companyId);
    }

    /// <summary>Entries written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Makes what is missing of the plan and begins.</summary>
    public static async Task<RegisterWriter> OpenAsync(DbTransaction transaction, Dialect dialect, long companyId, RegisterPlan plan)
    {
        var masters = await RegisterMasters.CreateMissingAsync(transaction, companyId, plan);
        var lastAssetId = await transaction.Connection!.ExecuteScalarAsync<long?>(
            "SELECT MAX(asset_id) FROM asset", transaction: transaction);
        var settings = await CompanySettingsStore.ReadAsync(transaction.Connection!, companyId, transaction);
        var parents = await ParentIds.ReadAsync(transaction, companyId, plan.Parents);
        return new RegisterWriter(transaction, dialect, companyId, masters, settings, parents, lastAssetId ?? 0);
    }

    /// <exception cref="KeyNotFoundException">The entry names something that is neither in the plan nor in the company.</exception>
    public void Write(RegisterEntry entry)
    {
        var record = RegisterRecord.Of(entry, _masters, _settings);
        _lastAssetId++;
        WriteAsset(record);
        _books.Write(_lastAssetId, record);
        record.AddTo(_openings);
        if (++Count % BatchSize == 0)
        {
            Flush();
        }
    }

    /// <summary>Sends the last rows and enters the account opening balances, without a journal.</summary>
    public async Task CompleteAsync()
    {
        Flush();
        await _parents.CompleteAsync(_transaction);
        await CompanyStore.RaiseVersionAsync(_transaction, _companyId);
        await _openings.WriteAsync(_transaction);
    }

    public void Dispose()
    {
        _assets.Dispose();
        _books.Dispose();
    }

    private void WriteAsset(RegisterRecord record)
    {
        var entry = record.Entry;
        _assets.SetValue(1, _lastAssetId);
        _assets.SetValue(2, entry.InServiceDate);
        _assets.SetValue(3, record.ExpenseSplitId);
        _assets.SetValue(4, record.AccumulatedAccountId);
        SetOptionalId(5, record.DivisionId);
        SetOptionalId(6, record.DepartmentId);
        _assets.SetValue(7, record.CategoryId);
        _assets.SetValue(8, record.AssetAccountId);
        _assets.SetValue(9, entry.AcquisitionDate);
        _assets.SetValue(10, entry.Code);
        _assets.SetValue(11, entry.Name);
        _assets.SetValue(12, entry.Location);
        _assets.SetValue(13, (long)entry.FiscalGroup!);
        _assets.SetValue(14, entry.Quantity);
        _assets.SetValue(15, entry.SerialNumber);
        _assets.SetValue(16, entry.Notes);
        SetParent(17, entry);
        _assets.Insert();
    }

    private void SetParent(int column, RegisterEntry entry)
    {
        _parents.Register(entry.Code, _lastAssetId);
        SetOptionalId(column, entry.Parent is { } parent ? _parents.FindFor(_lastAssetId, parent) : null);
    }

    private void SetOptionalId(int column, long? id)
    {
        if (id is { } known)
        {
            _assets.SetValue(column, known);
        }
        else
        {
            _assets.SetNull(column);
        }
    }

    private void Flush()
    {
        _assets.Flush();
        _books.Flush();
    }
}
