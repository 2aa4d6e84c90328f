using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>
/// The register of the older SQL Server system. Its assets begin with the month of acquisition up to the 15th, are never depreciated below
/// 1.00, and have their balances as of the start of a month. Its tables have more columns than are needed here.
/// </summary>
internal sealed class LegacyRegisterReader : RegisterReader
{
    private const string Code = "Perkiraan";
    private const string Name = "Keterangan";
    private const string Date = "Tanggal";
    private const string Type = "Tipe";
    private const string Rate = "Persen";
    private const string AccumulatedAccount = "Akumulasi";
    private const string FirstExpenseAccount = "Biaya";
    private const string Kind = "TipeAktiva";
    private const string Department = "Kodebag";
    private const string Division = "Devisi";
    private const string Quantity = "Quantity";
    private const string Cost = "Awal";
    private const string Accumulated = "AwalSusut";
    private const string Month = "Bulan";
    private const string Year = "Tahun";

    private const string NoCode = "-";
    private const string ExpensedKind = "1";

    private static readonly (string Account, string Percent)[] ExpenseColumns =
        [(FirstExpenseAccount, "PersenBiaya1"), ("Biaya2", "PersenBiaya2"), ("Biaya3", "PersenBiaya3"), ("Biaya4", "PersenBiaya4")];

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new(Code, IsRequired: true),
        new(Name, IsRequired: true),
        new(Date, ColumnContent.Date, IsRequired: true),
        new(Type, IsRequired: true),
        new(Rate, ColumnContent.Number, IsRequired: true),
        new(AccumulatedAccount, IsRequired: true),
        .. ExpenseColumns.Select(column => new FileColumn(column.Account, IsRequired: column.Account == FirstExpenseAccount)),
        .. ExpenseColumns.Select(column => new FileColumn(
            column.Percent, ColumnContent.Number, IsRequired: column.Account == FirstExpenseAccount)),
        new(Kind, IsRequired: true),
        new(Department),
        new(Division),
        new(Quantity),
        new(Cost, ColumnContent.Number, IsRequired: true),
        new(Accumulated, ColumnContent.Number, IsRequired: true),
        new(Month, ColumnContent.Number, IsRequired: true),
        new(Year, ColumnContent.Number, IsRequired: true),
    ];

    public override bool AllowsOtherColumns => true;

    public override string NameOf(string column) => column switch
    {
        RegisterColumns.Code or RegisterColumns.Category or RegisterColumns.AssetAccount => Code,
        RegisterColumns.Name => Name,
        RegisterColumns.AcquisitionDate or RegisterColumns.InServiceDate => Date,
        RegisterColumns.Cost => Cost,
        RegisterColumns.Method => Type,
        RegisterColumns.RatePercent => Rate,
        RegisterColumns.AccumulatedAccount => AccumulatedAccount,
        RegisterColumns.ExpenseAccounts => FirstExpenseAccount,
        RegisterColumns.Department => Department,
        RegisterColumns.Division => Division,
        RegisterColumns.OpeningPeriod => Month,
        RegisterColumns.OpeningAccumulated => Accumulated,
        _ => "",
    };

    public override RegisterEntry Read(FileRow row)
    {
        var code = row.Code(Code);
        var category = ReadCategory(row, code);
        var date = row.Date(Date);
        var (method, rate) = ReadMethod(row);
        return new RegisterEntry
        {
            Code = code,
            Name = row.Name(Name),
            Category = category,
            AcquisitionDate = date,
            InServiceDate = date,
            Cost = row.Money(Cost),
            Method = method,
            RatePerYear = rate,
            Convention = Convention.MidMonth15,
            Floor = DepreciationRules.LegacyFloor,
            OpeningPeriod = ReadOpeningPeriod(row),
            OpeningAccumulated = row.Money(Accumulated),
            Division = CodeOrNone(row, Division),
            Department = CodeOrNone(row, Department),
            ExpenseAccounts = ReadExpenseAccounts(row),
            AccumulatedAccount = CodeOrNone(row, AccumulatedAccount),
            NewCategoryAssetAccount = category,
            NewCategoryConvention = Convention.MidMonth15,
            Quantity = row.OptionalText(Quantity),
        };
    }

    /// <summary>The part of the code before its last point: in the older system the asset account, of which the code is a sub-account.</summary>
    private static string ReadCategory(FileRow row, string code)
    {
        var point = code.LastIndexOf('.');
        if (code.Length > 0 && point <= 0)
        {
            row.Report(Code, ImportFault.CategoryNotInCode, code);
        }

        return point > 0 ? code[..point].Trim() : "";
    }

    /// <summary>A rate of 0 is what the older system has for land: nothing is ever depreciated.</summary>
    private static (DepreciationMethod Method, Rate Rate) ReadMethod(FileRow row)
    {
        var kind = row.Text(Kind);
        var rate = row.OptionalRate(Rate);
        if (kind == ExpensedKind)
        {
            return (DepreciationMethod.Expensed, rate ?? default);
        }

        if (kind != "0")
        {
            row.Report(Kind, kind.Length == 0 ? ImportFault.ValueMissing : ImportFault.WordUnknown, kind);
        }

        var type = row.Text(Type);
        DepreciationMethod? method = type.ToUpperInvariant() switch
        {
            "L" => DepreciationMethod.StraightLineRate,
            "M" => DepreciationMethod.DecliningMonthly,
            "P" => DepreciationMethod.DecliningAnnual,
            _ => null,
        };
        if (method is null)
        {
            row.Report(Type, type.Length == 0 ? ImportFault.ValueMissing : ImportFault.WordUnknown, type);
        }

        if (rate is null)
        {
            row.Report(Rate, ImportFault.ValueMissing);
        }

        return rate is { TenThousandths: 0 } ? (DepreciationMethod.None, default) : (method ?? default, rate ?? default);
    }

    /// <summary>Balances stand at the start of Bulan and Tahun, which is the end of the month before.</summary>
    private static Period ReadOpeningPeriod(FileRow row)
    {
        var month = row.Whole(Month, lowest: 1, highest: 12);
        var year = row.Whole(Year, lowest: 1901, highest: 2999);
        return month is not null && year is not null ? new Period((int)year, (int)month).Previous : default;
    }

    private static ExpenseAccounts? ReadExpenseAccounts(FileRow row)
    {
        List<ExpenseShare> shares = [];
        var isComplete = true;
        foreach (var (accountColumn, percentColumn) in ExpenseColumns)
        {
            var account = CodeOrNone(row, accountColumn);
            var percent = row.OptionalRate(percentColumn) ?? default;
            if (account is not null && percent.TenThousandths != 0)
            {
                shares.Add(new ExpenseShare(account, percent));
            }
            else if (percent.TenThousandths != 0)
            {
                row.Report(accountColumn, ImportFault.ValueMissing);
                isComplete = false;
            }
        }

        if (shares.Count == 0 || !isComplete)
        {
            return null;
        }

        if (ExpenseAccounts.TryCreate(shares, out var accounts) is { } fault)
        {
            row.Report(FirstExpenseAccount, fault, string.Join(';', shares.Select(share => $"{share.AccountCode}:{share.Share}")));
        }

        return accounts;
    }

    private static string? CodeOrNone(FileRow row, string column) => row.Text(column) is NoCode ? null : row.OptionalCode(column);
}
