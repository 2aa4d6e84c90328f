namespace Aktiva.Core.Depreciation;

/// <summary>When depreciation begins and which share of a month counts. The numbers are those of the database.</summary>
public enum Convention
{
    FullMonth = 0,
    NextMonth = 1,
    MidMonth15 = 2,
    HalfMonth = 3,
    HalfYear = 4,
    MidQuarter = 5,
    Daily365 = 6,
    DailyActual = 7,
}
