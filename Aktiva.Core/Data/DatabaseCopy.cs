using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Aktiva.Core.Data;

/// <summary>
/// Copies all companies of a database into an empty one, of the same kind or the other: all or nothing, in one transaction, and
/// verified before it is committed by the number of rows and the sums of all amounts and rates on both sides.
/// </summary>
/// <param name="from">The source; read as it stands at one moment.</param>
/// <param name="to">The target; it is brought to the current schema first.</param>
public sealed class DatabaseCopy(Database from, Database to)
{
    private const int FlushedRows = 4_000;

    /// <summary>Kept by triggers while journals are copied, or in their way: copied when all else is there.</summary>
    private static readonly string[] Last = ["account_balance", "period_lock"];

    /// <summary>Refers to rows of its own table, which may come later: set when all of them are there.</summary>
    private const string Parent = "parent_asset_id";

    /// <summary>About processes of the source; nothing is left of them in the target.</summary>
    private static readonly string[] NotCopied = ["active_run", "runner"];

    /// <returns>What was copied.</returns>
    /// <exception cref="CopyRefusedException">See its reason; nothing was written.</exception>
    /// <exception cref="InvalidDataException">What arrived is not what was sent; nothing was written.</exception>
    public async Task<IReadOnlyList<CopiedTable>> CopyAsync(CancellationToken cancellationToken)
    {
        if (!await new Migrator(from).IsCurrentAsync(cancellationToken))
        {
            throw new CopyRefusedException(CopyRefusal.SourceOutdated);
        }

        await new Migrator(to).MigrateAsync(cancellationToken);
        return await from.ReadSnapshotAsync(
            source => to.InTransactionAsync(target => CopyAsync(source, target, cancellationToken), cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<CopiedTable>> CopyAsync(DbTransaction source, DbTransaction target, CancellationToken cancellationToken)
    {
        await RefuseAsync(source, target);
        var tables = SchemaCatalogue.Tables.Where(table => !NotCopied.Contains(table.Name)).OrderBy(table => Last.Contains(table.Name)).ToList();
        foreach (var table in tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Last.Contains(table.Name))
            {
                await target.Connection!.ExecuteAsync($"DELETE FROM {table.Name}", transaction: target);
            }

            await CopyAsync(source, target, table);
        }

        await CopyParentsAsync(source, target);
        await RestoreVersionsAsync(source, target);
        List<CopiedTable> copied = [];
        foreach (var table in tables)
        {
            copied.Add(await VerifyAsync(source, target, table));
        }

        return copied;
    }

    private static async Task RefuseAsync(DbTransaction source, DbTransaction target)
    {
        if (await source.Connection!.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM active_run", transaction: source) > 0)
        {
            throw new CopyRefusedException(CopyRefusal.SourceIsClosing);
        }

        foreach (var table in SchemaCatalogue.Tables)
        {
            if (await target.Connection!.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table.Name}", transaction: target) > 0)
            {
                throw new CopyRefusedException(CopyRefusal.TargetNotEmpty);
            }
        }
    }

    private async Task CopyAsync(DbTransaction source, DbTransaction target, SchemaTable table)
    {
        string[] columns = [.. table.Columns.Select(column => column.Name)];
        await using var command = source.Connection!.CreateCommand();
        command.Transaction = source;
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(Quote))} FROM {table.Name}";
        await using var reader = await command.ExecuteReaderAsync();
        using var writer = to.Dialect.OpenWriter(target, table.Name, columns);
        for (var rows = 1L; await reader.ReadAsync(); rows++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                SetValue(writer, column, table.Columns[column].Kind, columns[column] == Parent ? DBNull.Value : reader.GetValue(column));
            }

            writer.Insert();
            if (rows % FlushedRows == 0)
            {
                writer.Flush();
            }
        }

        writer.Flush();
    }

    private static async Task CopyParentsAsync(DbTransaction source, DbTransaction target)
    {
        var components = source.Connection!.Query<(long AssetId, long ParentId)>(
            "SELECT asset_id, parent_asset_id FROM asset WHERE parent_asset_id IS NOT NULL", transaction: source, buffered: false);
        await target.Connection!.ExecuteAsync(
            "UPDATE asset SET parent_asset_id = @ParentId WHERE asset_id = @AssetId",
            components.Select(component => new { component.AssetId, component.ParentId }),
            target);
    }

    /// <summary>Triggers counted what the copy did as changes of the register.</summary>
    private static async Task RestoreVersionsAsync(DbTransaction source, DbTransaction target)
    {
        var versions = await source.Connection!.QueryAsync<(long CompanyId, long Version)>(
            "SELECT company_id, register_version FROM company", transaction: source);
        foreach (var (companyId, version) in versions)
        {
            await target.Connection!.ExecuteAsync(
                "UPDATE company SET register_version = @version WHERE company_id = @companyId", new { companyId, version }, target);
        }
    }

    private static async Task<CopiedTable> VerifyAsync(DbTransaction source, DbTransaction target, SchemaTable table)
    {
        var columns = table.Columns.Where(column => column.Kind is ColumnKind.Money or ColumnKind.Rate).ToList();
        var sums = string.Concat(columns.Select(column => $", COALESCE(SUM({Quote(column.Name)}), 0)"));
        var sql = $"SELECT COUNT(*){sums} FROM {table.Name}";
        var (sent, arrived) = (await ReadSumsAsync(source, sql, columns), await ReadSumsAsync(target, sql, columns));
        return sent.SequenceEqual(arrived)
            ? new CopiedTable(table.Name, (long)sent[0])
            : throw new InvalidDataException($"{table.Name}: {string.Join(' ', sent)} was sent, {string.Join(' ', arrived)} arrived.");
    }

    /// <returns>The number of rows, then the sums in hundredths and ten-thousandths.</returns>
    private static async Task<decimal[]> ReadSumsAsync(DbTransaction transaction, string sql, IReadOnlyList<SchemaColumn> columns)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return
        [
            Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture),
            .. columns.Select((column, index) => reader.GetValue(index + 1) is decimal sum
                ? sum * (column.Kind == ColumnKind.Money ? Money.MinorPerUnit : Rate.PerPercent)
                : Convert.ToDecimal(reader.GetValue(index + 1), CultureInfo.InvariantCulture)),
        ];
    }

    private static void SetValue(RowWriter writer, int column, ColumnKind kind, object value)
    {
        switch (kind, value)
        {
            case (_, DBNull):
                writer.SetNull(column);
                break;
            case (ColumnKind.Text, _):
                writer.SetValue(column, (string)value);
                break;
            case (ColumnKind.Money, _):
                writer.SetValue(column, value is decimal amount ? Money.Exact(amount) : new Money(ToInt64(value)));
                break;
            case (ColumnKind.Rate, _):
                writer.SetValue(column, value is decimal percent ? Rate.FromPercent(percent) : new Rate(ToInt64(value)));
                break;
            case (ColumnKind.Date, _):
                writer.SetValue(column, value is DateTime date ? DateOnly.FromDateTime(date) : DateNumber.ToDate(ToInt64(value)));
                break;
            case (ColumnKind.Instant, _):
                writer.SetValue(column, value is DateTimeOffset instant ? instant : InstantText.ToInstant((string)value));
                break;
            default:
                writer.SetValue(column, ToInt64(value));
                break;
        }
    }

    private static long ToInt64(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Quote(string name) => $"\"{name}\"";
}
