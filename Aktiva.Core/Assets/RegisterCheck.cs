using System.Data.Common;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>
/// Checks entries against each other, the company's masters and its closed and locked months, and plans what has to be made. It
/// holds the codes of the file and nothing else of it.
/// </summary>
internal sealed class RegisterCheck
{
    /// <summary>Codes looked up in the database at a time: the cost of named parameters grows with the square of their number.</summary>
    private const int LookupSize = 100;

    private readonly RegisterMasters _masters;
    private readonly RegisterBooks _books;
    private readonly RegisterReader _reader;
    private readonly bool _createMissing;
    private readonly List<ImportProblem> _problems;
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _unlooked = new(LookupSize, StringComparer.Ordinal);
    private readonly RegisterParents _parents;

    public RegisterCheck(RegisterMasters masters, RegisterBooks books, RegisterReader reader, bool createMissing, List<ImportProblem> problems)
    {
        _masters = masters;
        _books = books;
        _reader = reader;
        _createMissing = createMissing;
        _problems = problems;
        _parents = new RegisterParents(reader, problems, Plan.Parents);
    }

    public RegisterPlan Plan { get; } = new();

    /// <summary>Whether <see cref="FindExistingAsync"/> should be called.</summary>
    public bool IsLookupDue => _unlooked.Count >= LookupSize;

    public void Check(long line, RegisterEntry entry)
    {
        var row = new RowReport(line, _reader, _problems);
        CheckCode(row, entry.Code);
        var (convention, group) = CheckCategory(row, entry);
        CheckReferences(row, entry);
        _parents.Add(row, entry);
        var commercial = entry.CommercialRules(convention);
        var isComputable = CheckRules(row, Book.Commercial, commercial);
        if (CheckFiscal(row, entry.InGroup(group), isComputable) && isComputable && IsLocked(entry, commercial))
        {
            row.Report(
                commercial.HasOpening ? RegisterColumns.OpeningPeriod : RegisterColumns.AcquisitionDate,
                ImportFault.PeriodLocked,
                FirstMonth(entry, commercial).ToString());
        }
    }

    /// <summary>Checks what can be said of a row that cannot be read whole: its code, and the masters that it names.</summary>
    public void CheckCodes(long line, RegisterEntry entry)
    {
        var row = new RowReport(line, _reader, _problems);
        if (!row.Has(RegisterColumns.Code))
        {
            CheckCode(row, entry.Code);
        }

        if (_createMissing)
        {
            return;
        }

        var readable = entry with
        {
            AccumulatedAccount = row.Has(RegisterColumns.AccumulatedAccount) ? null : entry.AccumulatedAccount,
            AssetAccount = row.Has(RegisterColumns.AssetAccount) ? null : entry.AssetAccount,
            Division = row.Has(RegisterColumns.Division) ? null : entry.Division,
            Department = row.Has(RegisterColumns.Department) ? null : entry.Department,
            ExpenseAccounts = row.Has(RegisterColumns.ExpenseAccounts) ? null : entry.ExpenseAccounts,
        };
        if (!row.Has(RegisterColumns.Category))
        {
            CheckCategory(row, readable);
        }

        CheckReferences(row, readable);
    }

    /// <summary>Finds those of the codes not yet looked up that the company has already.</summary>
    public async Task FindExistingAsync(DbConnection connection, long companyId, DbTransaction? transaction = null)
    {
        var existing = await connection.QueryAsync<string>(
            "SELECT code FROM asset WHERE company_id = @companyId AND code IN @codes", new { companyId, codes = _unlooked.Keys }, transaction);
        foreach (var code in existing)
        {
            new RowReport(_unlooked[code], _reader, _problems).Report(RegisterColumns.Code, ImportFault.CodeExists, code);
        }

        _unlooked.Clear();
    }

    /// <summary>Checks the parents of components, once every entry has been checked by itself.</summary>
    /// <inheritdoc cref="RegisterParents.CheckAsync"/>
    public Task CheckParentsAsync(DbConnection connection, long companyId, bool isComplete, DbTransaction? transaction = null) =>
        _parents.CheckAsync(connection, companyId, _codes, isComplete, transaction);

    private void CheckCode(RowReport row, string code)
    {
        if (_codes.Add(code))
        {
            _unlooked.Add(code, row.Line);
        }
        else
        {
            row.Report(RegisterColumns.Code, ImportFault.CodeRepeated, code);
        }
    }

    /// <returns>The convention and fiscal group of the category, which hold for an entry without them.</returns>
    private (Convention Convention, FiscalGroup Group) CheckCategory(RowReport row, RegisterEntry entry)
    {
        if (_masters.Categories.TryGetValue(entry.Category, out var existing))
        {
            return (existing.Convention, existing.FiscalGroup);
        }

        if (Plan.Categories.TryGetValue(entry.Category, out var planned))
        {
            return (planned.Convention, planned.FiscalGroup);
        }

        var assetAccount = entry.AssetAccount ?? entry.NewCategoryAssetAccount;
        if (!_createMissing)
        {
            row.Report(RegisterColumns.Category, ImportFault.CategoryUnknown, entry.Category);
        }
        else if (assetAccount is null || entry.AccumulatedAccount is null || entry.ExpenseAccounts is null)
        {
            row.Report(RegisterColumns.Category, ImportFault.CategoryNeedsAccounts, entry.Category);
        }
        else
        {
            CheckAccount(row, RegisterColumns.AssetAccount, assetAccount);
            Plan.Categories.Add(entry.Category, new CategoryEntry
            {
                Code = entry.Category,
                Name = entry.Category,
                AssetAccount = assetAccount,
                AccumulatedAccount = entry.AccumulatedAccount,
                ExpenseAccounts = entry.ExpenseAccounts,
                Convention = entry.NewCategoryConvention,
            });
        }

        return (entry.NewCategoryConvention, FiscalGroup.None);
    }

    private void CheckReferences(RowReport row, RegisterEntry entry)
    {
        CheckAccount(row, RegisterColumns.AccumulatedAccount, entry.AccumulatedAccount);
        CheckAccount(row, RegisterColumns.AssetAccount, entry.AssetAccount);
        CheckMaster(row, RegisterColumns.Division, entry.Division, _masters.Divisions, Plan.Divisions, ImportFault.DivisionUnknown);
        CheckMaster(row, RegisterColumns.Department, entry.Department, _masters.Departments, Plan.Departments, ImportFault.DepartmentUnknown);
        if (entry.ExpenseAccounts is { } split && !_masters.ExpenseSplits.ContainsKey(split.Key))
        {
            Plan.ExpenseSplits.TryAdd(split.Key, split);
        }

        foreach (var share in entry.ExpenseAccounts?.Shares ?? [])
        {
            CheckAccount(row, RegisterColumns.ExpenseAccounts, share.AccountCode);
        }
    }

    private void CheckAccount(RowReport row, string column, string? code) =>
        CheckMaster(row, column, code, _masters.Accounts, Plan.Accounts, ImportFault.AccountUnknown);

    private void CheckMaster(
        RowReport row, string column, string? code, IReadOnlyDictionary<string, long> existing, Dictionary<string, string> planned, ImportFault unknown)
    {
        if (code is null || existing.ContainsKey(code))
        {
            return;
        }

        if (_createMissing)
        {
            planned[code] = code;
        }
        else
        {
            row.Report(column, unknown, code);
        }
    }

    /// <returns>Whether the rules can be computed.</returns>
    private bool CheckRules(RowReport row, Book book, in DepreciationRules rules)
    {
        var found = _books.Check(book, rules);
        foreach (var rule in found)
        {
            row.Report(rule, book);
        }

        return found.Count == 0;
    }

    /// <summary>What the law says of the row; its fiscal rules only where the commercial ones, from which they come, can be computed.</summary>
    /// <returns>Whether the asset can be in the fiscal book as given, or is not meant to be.</returns>
    private bool CheckFiscal(RowReport row, RegisterEntry entry, bool isComputable)
    {
        if (entry.FiscalGroup is not { } group || group == FiscalGroup.None)
        {
            var column = entry.FiscalMethod is null ? RegisterColumns.FiscalOpeningAccumulated : RegisterColumns.FiscalMethod;
            return entry is { FiscalMethod: null, FiscalOpeningAccumulated: null or { IsZero: true } }
                || row.Report(column, ImportFault.FiscalGroupMissing);
        }

        if (entry.Method == DepreciationMethod.None)
        {
            return row.Report(RegisterColumns.FiscalGroup, ImportFault.FiscalGroupOfLand, FileWord.Of(group));
        }

        if (entry is { OpeningPeriod.Number: 0, FiscalOpeningAccumulated: { IsZero: false } balance })
        {
            return row.Report(RegisterColumns.FiscalOpeningAccumulated, ImportFault.FiscalOpeningWithoutPeriod, balance.ToString());
        }

        var problemsOfLaw = RuleCheck.CheckFiscal(group, entry.FiscalMethod ?? DepreciationMethod.StraightLine);
        foreach (var rule in problemsOfLaw)
        {
            row.Report(rule, Book.Fiscal);
        }

        return problemsOfLaw.Count == 0 && isComputable && CheckRules(row, Book.Fiscal, entry.FiscalRulesAsGiven());
    }

    private bool IsLocked(RegisterEntry entry, in DepreciationRules rules) =>
        _books.LastLocked != default && FirstMonth(entry, rules) <= _books.LastLocked;

    /// <summary>The first month that the asset's entry acts on: the one after its balance, or the one in which it came.</summary>
    private static Period FirstMonth(RegisterEntry entry, in DepreciationRules rules) => rules.HasOpening
        ? rules.OpeningPeriod.Next
        : Period.Of(entry.InServiceDate < entry.AcquisitionDate ? entry.InServiceDate : entry.AcquisitionDate);
}
