using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Users;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Layout;
using Aktiva.Web.Register;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Register;

/// <summary>The history of the register says values as the pages do, not as they are kept.</summary>
public sealed class RegisterChangesTests
{
    /// <summary>By column: what is kept, and how it is shown in Indonesian and in English. What is the same in all of them is a code or a free text.</summary>
    private static readonly Dictionary<string, (string Kept, string Indonesian, string English)> Values = new()
    {
        [RegisterColumns.Code] = Same("M-001"),
        [RegisterColumns.Name] = Same("Mesin bubut 12.5"),
        [RegisterColumns.Category] = Same("MESIN"),
        [RegisterColumns.AcquisitionDate] = ("2026-05-17", "17 Mei 2026", "17 May 2026"),
        [RegisterColumns.InServiceDate] = ("2025-12-01", "1 Des 2025", "1 Dec 2025"),
        [RegisterColumns.Cost] = ("1234567.89", "1.234.567,89", "1,234,567.89"),
        [RegisterColumns.ResidualValue] = ("1000.5", "1.000,50", "1,000.50"),
        [RegisterColumns.Method] = ("straight-line", "garis lurus", "straight line"),
        [RegisterColumns.LifeMonths] = ("1200", "1.200", "1,200"),
        [RegisterColumns.RatePercent] = ("12.5", "12,5%", "12.5%"),
        [RegisterColumns.Convention] = ("full-month", "bulan penuh sejak bulan mulai dipakai", "whole months from the month in service"),
        [RegisterColumns.Floor] = ("1", "1,00", "1.00"),
        [RegisterColumns.OpeningPeriod] = ("2025-12", "Desember 2025", "December 2025"),
        [RegisterColumns.OpeningAccumulated] = ("2500.25", "2.500,25", "2,500.25"),
        [RegisterColumns.Division] = Same("PST"),
        [RegisterColumns.Department] = Same("UMUM"),
        [RegisterColumns.Location] = Same("Lt 2"),
        [RegisterColumns.ExpenseAccounts] = ("6101:33.33;6102:66.67", "6101 33,33% · 6102 66,67%", "6101 33.33% · 6102 66.67%"),
        [RegisterColumns.AccumulatedAccount] = Same("1391"),
        [RegisterColumns.AssetAccount] = Same("1201"),
        [RegisterColumns.FiscalGroup] = ("building-permanent", "Bangunan permanen (20 tahun)", "Permanent building (20 years)"),
        [RegisterColumns.FiscalMethod] = ("declining-annual", "saldo menurun tahunan", "declining balance, annual"),
        [RegisterColumns.TotalUnits] = ("150000", "150.000", "150,000"),
        [RegisterColumns.Quantity] = Same("10 unit"),
        [RegisterColumns.SerialNumber] = Same("SN-2026-01"),
        [RegisterColumns.Notes] = Same("dibeli bekas"),
        [RegisterColumns.FiscalOpeningAccumulated] = ("99.9", "99,90", "99.90"),
        [RegisterColumns.Parent] = Same("M-000"),
    };

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task History_EveryColumn_IsShownInTheUsersWords(string language)
    {
        var columns = RegisterFile.ColumnsOf(RegisterProfile.Standard).Select(column => column.Name).ToList();
        Assert.Equal(columns.Order(), Values.Keys.Order());
        RegisterChange[] changes = [.. columns.Select((column, index) => new RegisterChange { ChangeId = index, Subject = RegisterSubject.Asset, Field = column, Before = "", After = Values[column].Kept, ChangedBy = "sari" })];
        await using var books = await ClosingBooks.CreateAsync(assets: 1);

        await using var bench = await PageBench.OpenAsync<RegisterChanges>(
            books, "/aktiva", Role.Viewer, Language.Of(CultureInfo.GetCultureInfo(language)), (nameof(RegisterChanges.Changes), changes));

        Assert.Equal(
            columns.Select(column => ("", language == "id" ? Values[column].Indonesian : Values[column].English)),
            bench.Rows().Select(row => (row[2], row[3])));
    }

    private static (string, string, string) Same(string text) => (text, text, text);
}
