using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Web.Forms;

namespace Aktiva.Web.Register;

/// <summary>What somebody types in of an asset, by the columns of <see cref="RegisterColumns"/>.</summary>
/// <param name="culture">The user's language.</param>
public sealed class AssetForm(CultureInfo culture) : TypedValues(culture)
{
    /// <summary>The form of a new asset.</summary>
    public static AssetForm New(CultureInfo culture) => new(culture) { [RegisterColumns.Method] = FileWord.Of(DepreciationMethod.StraightLine) };

    /// <summary>The form of an asset that is there.</summary>
    public static AssetForm Of(RegisterEntry entry, CultureInfo culture) => new(culture)
    {
        [RegisterColumns.Code] = entry.Code,
        [RegisterColumns.Name] = entry.Name,
        [RegisterColumns.Category] = entry.Category,
        [RegisterColumns.AcquisitionDate] = DateText.Format(entry.AcquisitionDate, Dates),
        [RegisterColumns.InServiceDate] = DateText.Format(entry.InServiceDate, Dates),
        [RegisterColumns.Cost] = Write(entry.Cost, culture),
        [RegisterColumns.ResidualValue] = entry.ResidualValue.IsZero ? "" : Write(entry.ResidualValue, culture),
        [RegisterColumns.Method] = FileWord.Of(entry.Method),
        [RegisterColumns.LifeMonths] = WriteWhole(entry.LifeMonths, culture),
        [RegisterColumns.RatePercent] = entry.RatePerYear.TenThousandths == 0 ? "" : entry.RatePerYear.Percent.ToString("0.####", culture),
        [RegisterColumns.Convention] = entry.Convention is { } convention ? FileWord.Of(convention) : "",
        [RegisterColumns.Floor] = entry.Floor.IsZero ? "" : Write(entry.Floor, culture),
        [RegisterColumns.OpeningPeriod] = entry.OpeningPeriod == default ? "" : entry.OpeningPeriod.ToString(),
        [RegisterColumns.OpeningAccumulated] = entry.OpeningPeriod == default ? "" : Write(entry.OpeningAccumulated, culture),
        [RegisterColumns.Division] = entry.Division ?? "",
        [RegisterColumns.Department] = entry.Department ?? "",
        [RegisterColumns.Location] = entry.Location ?? "",
        [RegisterColumns.ExpenseAccounts] = WriteSplit(entry.ExpenseAccounts, culture),
        [RegisterColumns.AccumulatedAccount] = entry.AccumulatedAccount ?? "",
        [RegisterColumns.AssetAccount] = entry.AssetAccount ?? "",
        [RegisterColumns.FiscalGroup] = entry.FiscalGroup is { } group ? FileWord.Of(group) : "",
        [RegisterColumns.FiscalMethod] = entry.FiscalMethod is { } method ? FileWord.Of(method) : "",
        [RegisterColumns.TotalUnits] = WriteWhole(entry.TotalUnits, culture),
        [RegisterColumns.Quantity] = entry.Quantity ?? "",
        [RegisterColumns.SerialNumber] = entry.SerialNumber ?? "",
        [RegisterColumns.Notes] = entry.Notes ?? "",
        [RegisterColumns.FiscalOpeningAccumulated] = entry.FiscalOpeningAccumulated is { } fiscal ? Write(fiscal, culture) : "",
        [RegisterColumns.Parent] = entry.Parent ?? "",
    };

    /// <summary>An expense split as it is typed in.</summary>
    public static string WriteSplit(ExpenseAccounts? split, CultureInfo culture) => split is null
        ? ""
        : string.Join(';', split.Shares.Select(share => $"{share.AccountCode}:{share.Share.Percent.ToString("0.####", culture)}"));

    /// <summary>Fills in what a category gives, over what the one before it gave.</summary>
    public void Choose(CategoryLine category)
    {
        this[RegisterColumns.Category] = category.Code;
        this[RegisterColumns.Convention] = FileWord.Of(category.Convention);
        this[RegisterColumns.FiscalGroup] = FileWord.Of(IsDepreciated ? category.FiscalGroup : FiscalGroup.None);
        this[RegisterColumns.AssetAccount] = category.AssetAccount;
        this[RegisterColumns.AccumulatedAccount] = category.AccumulatedAccount;
        ExpenseAccounts.TryRead(category.ExpenseAccounts, NumberStyle.Point, out var split);
        this[RegisterColumns.ExpenseAccounts] = WriteSplit(split, Culture);
    }

    /// <summary>What is typed in as an entry; null when that cannot be, and why.</summary>
    public RegisterEntry? Read(out IReadOnlyList<ImportProblem> problems) => RegisterForm.Read(Values, Numbers, out problems);

    private bool IsDepreciated => this[RegisterColumns.Method] != FileWord.Of(DepreciationMethod.None);

    private static string Write(Money money, CultureInfo culture) => money.Amount.ToString("N2", culture);

    private static string WriteWhole(long number, CultureInfo culture) => number == 0 ? "" : number.ToString("N0", culture);
}
