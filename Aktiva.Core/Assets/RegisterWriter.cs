using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Ledger;
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

    private static readonly string[] BookColumns =
    [
        "company_id", "asset_id", "book", "method", "convention", "cost", "residual_value", "floor", "life_months", "rate",
        "total_units", "opening_period", "opening_accumulated", "opening_posted",
    ];

    private readonly DbTransaction _transaction;
    private readonly long _companyId;
    private readonly RegisterMasters _masters;
    private readonly CompanySettings _settings;
    private readonly RowWriter _assets;
    private readonly RowWriter _books;
    private readonly ParentIds _parents;
    private readonly Dictionary<long, (Money Debit, Money Credit)> _openings = [];
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
        _books = dialect.OpenWriter(transaction, "asset_book", BookColumns);
        _assets.SetValue(0, companyId);
        _books.SetValue(0, companyId);
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
        var category = _masters.Categories[entry.Category];
        entry = entry.InGroup(category.FiscalGroup);
        var assetAccountId = entry.AssetAccount is { } asset ? _masters.Accounts[asset] : category.AssetAccountId;
        var accumulatedAccountId = entry.AccumulatedAccount is { } accumulated ? _masters.Accounts[accumulated] : category.AccumulatedAccountId;
        _lastAssetId++;
        WriteAsset(entry, category, assetAccountId, accumulatedAccountId);
        var rules = entry.CommercialRules(category.Convention);
        var isPosted = rules.HasOpening || _settings.Accounts[AccountRole.Acquisition] is null;
        WriteBook(Book.Commercial, rules, isPosted);
        if (entry.FiscalGroup != FiscalGroup.None)
        {
            WriteBook(Book.Fiscal, entry.FiscalRules(_settings), isPosted: true);
        }

        AddOpening(assetAccountId, isPosted ? entry.Cost : Money.Zero, Money.Zero);
        AddOpening(accumulatedAccountId, Money.Zero, entry.OpeningAccumulated);
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
        var connection = _transaction.Connection!;
        foreach (var (accountId, (debit, credit)) in _openings)
        {
            var row = new { accountId, debit, credit };
            var updated = await connection.ExecuteAsync(
                "UPDATE account_opening SET debit = debit + @debit, credit = credit + @credit WHERE account_id = @accountId",
                row,
                _transaction);
            if (updated == 0)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO account_opening (account_id, debit, credit) VALUES (@accountId, @debit, @credit)", row, _transaction);
            }
        }
    }

    public void Dispose()
    {
        _assets.Dispose();
        _books.Dispose();
    }

    private void WriteAsset(RegisterEntry entry, CategoryDefaults category, long assetAccountId, long accumulatedAccountId)
    {
        _assets.SetValue(1, _lastAssetId);
        _assets.SetValue(2, entry.InServiceDate);
        _assets.SetValue(3, entry.ExpenseAccounts is { } split ? _masters.ExpenseSplits[split.Key] : category.ExpenseSplitId);
        _assets.SetValue(4, accumulatedAccountId);
        SetOptionalId(5, entry.Division, _masters.Divisions);
        SetOptionalId(6, entry.Department, _masters.Departments);
        _assets.SetValue(7, category.CategoryId);
        _assets.SetValue(8, assetAccountId);
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
        if (entry.Parent is { } parent && _parents.FindFor(_lastAssetId, parent) is { } parentId)
        {
            _assets.SetValue(column, parentId);
        }
        else
        {
            _assets.SetNull(column);
        }
    }

    private void SetOptionalId(int column, string? code, IReadOnlyDictionary<string, long> ids)
    {
        if (code is null)
        {
            _assets.SetNull(column);
        }
        else
        {
            _assets.SetValue(column, ids[code]);
        }
    }

    /// <param name="book">The book.</param>
    /// <param name="rules">The asset's rules and balance in it.</param>
    /// <param name="isPosted">Whether the cost is in the account opening balances; else the closing of the month of acquisition posts it.</param>
    private void WriteBook(Book book, in DepreciationRules rules, bool isPosted)
    {
        _books.SetValue(1, _lastAssetId);
        _books.SetValue(2, (long)book);
        _books.SetValue(3, (long)rules.Method);
        _books.SetValue(4, (long)rules.Convention);
        _books.SetValue(5, rules.Cost);
        _books.SetValue(6, rules.ResidualValue);
        _books.SetValue(7, rules.Floor);
        _books.SetValue(8, (long)rules.LifeMonths);
        _books.SetValue(9, rules.RatePerYear);
        _books.SetValue(10, rules.TotalUnits);
        _books.SetValue(11, (long)rules.OpeningPeriod.Number);
        _books.SetValue(12, rules.OpeningAccumulated);
        _books.SetValue(13, isPosted ? 1L : 0L);
        _books.Insert();
    }

    private void AddOpening(long accountId, Money debit, Money credit)
    {
        var (debitBefore, creditBefore) = _openings.GetValueOrDefault(accountId);
        _openings[accountId] = (debitBefore + debit, creditBefore + credit);
    }

    private void Flush()
    {
        _assets.Flush();
        _books.Flush();
    }
}
