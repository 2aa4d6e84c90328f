using System.Data.Common;
using System.Text.RegularExpressions;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Events;
using Dapper;

namespace Aktiva.Core.Reports;

/// <summary>All events of a company in the order of recording, as they can be imported again, with their numbers and who entered them when.</summary>
internal static partial class EventExport
{
    private static readonly (string Name, Func<AssetEvent, object?> Value)[] Columns =
    [
        (EventColumns.AssetCode, entry => entry.AssetCode),
        (EventColumns.Date, entry => entry.Date),
        (EventColumns.Type, entry => FileWord.Of(entry.Type)),
        (EventColumns.Amount, entry => entry.Amount),
        (EventColumns.Quantity, entry => Unmistakable(entry.Quantity)),
        (EventColumns.Proceeds, entry => entry.Proceeds),
        (EventColumns.Account, entry => entry.Account),
        (EventColumns.LifeMonths, entry => (long?)entry.LifeMonths),
        (EventColumns.ResidualValue, entry => entry.ResidualValue),
        (EventColumns.Method, entry => WordOf(entry.Method)),
        (EventColumns.RatePercent, entry => Unmistakable(entry.RatePerYear?.ToString())),
        (EventColumns.Convention, entry => entry.Convention is { } convention ? FileWord.Of(convention) : null),
        (EventColumns.Category, entry => entry.Category),
        (EventColumns.Division, entry => entry.Division),
        (EventColumns.Department, entry => entry.Department),
        (EventColumns.Location, entry => entry.Location),
        (EventColumns.ExpenseAccounts, entry => Unmistakable(entry.ExpenseAccounts)),
        (EventColumns.NewCode, entry => entry.NewCode),
        (EventColumns.Notes, entry => entry.Notes),
        (EventColumns.FiscalGroup, entry => entry.FiscalGroup is { } group ? FileWord.Of(group) : null),
        (EventColumns.FiscalMethod, entry => WordOf(entry.FiscalMethod)),
        (EventColumns.Reverses, entry => entry.Reverses),
        (EventColumns.Event, entry => entry.EventId),
        (EventColumns.EnteredBy, entry => entry.EnteredBy),
        (EventColumns.EnteredAt, entry => InstantText.FromInstant(entry.EnteredAt)),
    ];

    public static async Task<ExportSource?> OpenAsync(DbTransaction snapshot, long companyId)
    {
        var connection = snapshot.Connection!;
        var count = await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM asset_event WHERE company_id = @companyId", new { companyId }, snapshot);
        return new ExportSource(
            count, ExportTable.Of(Columns, connection.Query<AssetEvent>(AssetEventService.ListSql, new { companyId }, snapshot, buffered: false)));
    }

    private static string? WordOf(DepreciationMethod? method) => method is { } known ? FileWord.Of(known) : null;

    /// <summary>A fourth decimal where there are three: 1.234 alone in a file could be a thousand.</summary>
    private static string? Unmistakable(string? text) => text is null ? null : ThreeDecimals().Replace(text, "${0}0");

    [GeneratedRegex(@"\.[0-9]{3}(?![0-9])")]
    private static partial Regex ThreeDecimals();
}
