using Aktiva.Core.Companies;
using Aktiva.Core.Data;

namespace Aktiva.Tests.Companies;

/// <summary>Settings of which none is what a new company has, but for accounts.</summary>
internal static class EverySetting
{
    public static CompanySettings Changed { get; } = new()
    {
        Name = "PT Baru Jaya",
        TimeZone = "Asia/Jayapura",
        RoundingPlaces = 0,
        MissedMonths = MissedMonths.Refuse,
        JournalDetail = JournalDetail.Asset,
        FiscalYearStartMonth = 4,
        DisposalMonthCounts = true,
        DocumentPattern = "{book}{number}/{yyyy}",
        TaxRate = Rate.FromPercent(19.5m),
    };
}
