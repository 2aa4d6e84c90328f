using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Assets;

/// <summary>Aktiva's own register format.</summary>
internal sealed class StandardRegisterReader : RegisterReader
{
    public override IReadOnlyList<FileColumn> Columns => RegisterColumns.All;

    public override bool AllowsOtherColumns => false;

    public override string NameOf(string column) => column;

    public override RegisterEntry Read(FileRow row)
    {
        var acquisition = row.Date(RegisterColumns.AcquisitionDate);
        var (openingPeriod, openingAccumulated) = ReadOpening(row);
        return new RegisterEntry
        {
            Code = row.Code(RegisterColumns.Code),
            Name = row.Name(RegisterColumns.Name),
            Category = row.Code(RegisterColumns.Category),
            AcquisitionDate = acquisition,
            InServiceDate = row.OptionalDate(RegisterColumns.InServiceDate) ?? acquisition,
            Cost = row.Money(RegisterColumns.Cost),
            ResidualValue = row.OptionalMoney(RegisterColumns.ResidualValue) ?? Money.Zero,
            Method = row.Word<DepreciationMethod>(RegisterColumns.Method, ShownWord.TryRead) ?? default,
            LifeMonths = (int)(row.OptionalWhole(RegisterColumns.LifeMonths, RuleCheck.LongestLifeMonths) ?? 0),
            RatePerYear = row.OptionalRate(RegisterColumns.RatePercent) ?? default,
            Convention = row.OptionalWord<Convention>(RegisterColumns.Convention, ShownWord.TryRead),
            Floor = row.OptionalMoney(RegisterColumns.Floor) ?? Money.Zero,
            OpeningPeriod = openingPeriod,
            OpeningAccumulated = openingAccumulated,
            Division = row.OptionalCode(RegisterColumns.Division),
            Department = row.OptionalCode(RegisterColumns.Department),
            Location = row.OptionalText(RegisterColumns.Location),
            ExpenseAccounts = row.OptionalExpenseAccounts(RegisterColumns.ExpenseAccounts),
            AccumulatedAccount = row.OptionalCode(RegisterColumns.AccumulatedAccount),
            AssetAccount = row.OptionalCode(RegisterColumns.AssetAccount),
            FiscalGroup = row.OptionalWord<FiscalGroup>(RegisterColumns.FiscalGroup, ShownWord.TryRead),
            FiscalMethod = row.OptionalWord<DepreciationMethod>(RegisterColumns.FiscalMethod, ShownWord.TryRead),
            FiscalOpeningAccumulated = row.OptionalMoney(RegisterColumns.FiscalOpeningAccumulated),
            TotalUnits = row.OptionalWhole(RegisterColumns.TotalUnits, long.MaxValue) ?? 0,
            Quantity = row.OptionalText(RegisterColumns.Quantity),
            SerialNumber = row.OptionalText(RegisterColumns.SerialNumber),
            Notes = row.Notes(RegisterColumns.Notes),
            Parent = row.OptionalCode(RegisterColumns.Parent),
        };
    }

    private static (Period Period, Money Accumulated) ReadOpening(FileRow row)
    {
        var period = row.OptionalPeriod(RegisterColumns.OpeningPeriod);
        var accumulated = row.OptionalMoney(RegisterColumns.OpeningAccumulated);
        if (period is not null && accumulated is null)
        {
            row.Report(RegisterColumns.OpeningAccumulated, ImportFault.OpeningAccumulatedMissing);
        }

        return (period ?? default, accumulated ?? Money.Zero);
    }
}
