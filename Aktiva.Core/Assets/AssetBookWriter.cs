using System.Data.Common;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;

namespace Aktiva.Core.Assets;

/// <summary>Puts assets into books.</summary>
internal sealed class AssetBookWriter : IDisposable
{
    private static readonly string[] Columns =
    [
        "company_id", "asset_id", "book", "method", "convention", "cost", "residual_value", "floor", "life_months", "rate",
        "total_units", "opening_period", "opening_accumulated", "opening_posted",
    ];

    private readonly RowWriter _rows;

    public AssetBookWriter(DbTransaction transaction, Dialect dialect, long companyId)
    {
        _rows = dialect.OpenWriter(transaction, "asset_book", Columns);
        _rows.SetValue(0, companyId);
    }

    /// <summary>Puts an asset into every book that it is in.</summary>
    public void Write(long assetId, RegisterRecord record)
    {
        Write(assetId, Book.Commercial, record.Commercial, record.IsCostPosted);
        if (record.Fiscal is { } fiscal)
        {
            Write(assetId, Book.Fiscal, fiscal, isPosted: true);
        }
    }

    public void Flush() => _rows.Flush();

    public void Dispose() => _rows.Dispose();

    private void Write(long assetId, Book book, in DepreciationRules rules, bool isPosted)
    {
        _rows.SetValue(1, assetId);
        _rows.SetValue(2, (long)book);
        _rows.SetValue(3, (long)rules.Method);
        _rows.SetValue(4, (long)rules.Convention);
        _rows.SetValue(5, rules.Cost);
        _rows.SetValue(6, rules.ResidualValue);
        _rows.SetValue(7, rules.Floor);
        _rows.SetValue(8, (long)rules.LifeMonths);
        _rows.SetValue(9, rules.RatePerYear);
        _rows.SetValue(10, rules.TotalUnits);
        _rows.SetValue(11, (long)rules.OpeningPeriod.Number);
        _rows.SetValue(12, rules.OpeningAccumulated);
        _rows.SetValue(13, isPosted ? 1L : 0L);
        _rows.Insert();
    }
}
