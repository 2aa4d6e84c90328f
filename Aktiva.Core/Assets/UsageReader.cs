namespace Aktiva.Core.Assets;

/// <summary>The usage file: asset_code, period, units.</summary>
internal sealed class UsageReader : RowReader<UsageEntry>
{
    public const string AssetCode = "asset_code";
    public const string Period = "period";
    public const string Units = "units";

    /// <summary>Sums over a life stay far within what the engine counts with.</summary>
    private const long HighestUnits = 1_000_000_000_000_000;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new(AssetCode, IsRequired: true),
        new(Period, IsRequired: true),
        new(Units, ColumnContent.Number, IsRequired: true),
    ];

    public override bool AllowsOtherColumns => false;

    public override string NameOf(string column) => column;

    public override UsageEntry Read(FileRow row) =>
        new(row.Code(AssetCode), row.RequiredPeriod(Period), row.Whole(Units, lowest: 0, HighestUnits) ?? 0);
}
