using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;

namespace Aktiva.Core.Assets;

/// <summary>An asset as it was registered, to be changed, and what of it still can be.</summary>
public sealed record AssetSheet
{
    public required long AssetId { get; init; }

    /// <summary>What the register had when it was read; a change of another version is refused.</summary>
    public required long Version { get; init; }

    /// <summary>Everything that the register says of it, its accounts, convention and fiscal group spelled out.</summary>
    public required RegisterEntry Entry { get; init; }

    /// <summary>The first month that was posted for it; null for none.</summary>
    public Period? PostedSince { get; init; }

    /// <summary>Whether events that count changed or moved it.</summary>
    public bool HasEvents { get; init; }

    /// <summary>Whether events took parts of its quantity.</summary>
    public bool IsQuantityCounted { get; init; }

    /// <summary>Whether only its description can be changed: what was posted stands, the rest goes by events.</summary>
    public bool IsFixed => PostedSince is not null || HasEvents;

    internal static RegisterEntry EntryOf(RegisterExportRow row)
    {
        ExpenseAccounts.TryRead(row.ExpenseAccounts, NumberStyle.Point, out var split);
        return new RegisterEntry
        {
            Code = row.Code,
            Name = row.Name,
            Category = row.Category,
            AcquisitionDate = row.AcquisitionDate,
            InServiceDate = row.InServiceDate,
            Cost = row.Cost,
            ResidualValue = row.ResidualValue,
            Method = row.Method,
            LifeMonths = (int)row.LifeMonths,
            RatePerYear = row.RatePerYear,
            Convention = row.Convention,
            Floor = row.Floor,
            OpeningPeriod = row.OpeningPeriod,
            OpeningAccumulated = row.OpeningAccumulated,
            Division = row.Division,
            Department = row.Department,
            Location = row.Location,
            ExpenseAccounts = split,
            AccumulatedAccount = row.AccumulatedAccount,
            AssetAccount = row.AssetAccount,
            FiscalGroup = row.BeganInFiscalBook ? row.FiscalGroup : FiscalGroup.None,
            FiscalMethod = row.BeganInFiscalBook ? row.FiscalMethod : null,
            FiscalOpeningAccumulated = row.OpeningPeriod != default && row.BeganInFiscalBook ? row.FiscalOpeningAccumulated : null,
            TotalUnits = row.TotalUnits,
            Quantity = row.Quantity,
            SerialNumber = row.SerialNumber,
            Notes = row.Notes,
            Parent = row.Parent,
        };
    }
}
