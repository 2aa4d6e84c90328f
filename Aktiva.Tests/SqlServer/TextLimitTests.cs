using Aktiva.Core.Data;
using Microsoft.SqlServer.Dac.Model;

namespace Aktiva.Tests.SqlServer;

/// <summary>What is taken from outside fits into the columns of SQL Server, so that both databases refuse the same.</summary>
public sealed class TextLimitTests
{
    [Theory]
    [InlineData(TextLimits.Code, "asset.code", "asset_category.code", "account.code", "division.code", "department.code")]
    [InlineData(TextLimits.Name, "asset.name", "asset.location", "asset.quantity", "asset.serial_number", "asset_category.name", "account.name")]
    [InlineData(TextLimits.Code, "asset_category.name", "account.name", "division.name", "department.name", "closing_run_finding.subject")]
    [InlineData(TextLimits.Notes, "asset.notes")]
    [InlineData(TextLimits.ExpenseAccounts, "expense_split.split_key")]
    [InlineData(TextLimits.Reason + 400, "period_event.reason", "closing_run_log.detail", "closing_run_exclusion.reason")]
    public void Limit_OfWhatIsTaken_IsNotAboveWhatTheColumnsHold(int limit, params string[] columns)
    {
        using var schema = new CompiledSchema();
        var lengths = schema.Model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass)
            .SelectMany(table => table.GetReferenced(Table.Columns))
            .ToDictionary(column => $"{column.Name.Parts[^2]}.{column.Name.Parts[^1]}", column => column.GetProperty<int>(Column.Length));

        Assert.All(columns, column => Assert.InRange(lengths[column], limit, int.MaxValue));
    }
}
