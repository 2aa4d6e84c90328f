using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Bench;

/// <summary>A year of events: every tenth asset has one, in both books where both know it, spread over twelve months and three types.</summary>
internal static class YearOfEvents
{
    private const int Spacing = 10;

    private static readonly AssetChangeType[] Types = [AssetChangeType.Addition, AssetChangeType.PartialDisposal, AssetChangeType.EstimateChange];

    /// <summary>Puts the changes in at once: recording a hundred thousand one by one is not what is measured.</summary>
    public static async Task PutAsync(Database database, long companyId, Period first)
    {
        for (var index = 0; index < Types.Length * 12; index++)
        {
            var (type, month) = (Types[index % Types.Length], first.AddMonths(index % 12));
            var books = type == AssetChangeType.EstimateChange ? [Book.Commercial] : Enum.GetValues<Book>();
            await database.InTransactionAsync(
                transaction => transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO asset_change (company_id, book, asset_id, change_date, event_id, period, change_type, amount, accumulated, year_base,
                                              revaluation_surplus, units, life_months, residual_value, method, rate, convention, proceeds, account_id)
                    SELECT b.company_id, b.book, b.asset_id, @date, 1, @month, @type, b.cost - b.cost + @amount, b.cost - b.cost, @none,
                           b.cost - b.cost, 0, -1, @residual, -1, @noRate, -1, b.cost - b.cost, 0
                    FROM asset_book b
                    WHERE b.company_id = @companyId AND b.book IN @books AND b.cost > @amount AND b.asset_id % @step = @index * @spacing
                    """,
                    new
                    {
                        companyId,
                        date = month.LastDay,
                        month,
                        type,
                        amount = type == AssetChangeType.EstimateChange ? Money.Zero : new Money(100_000),
                        residual = type == AssetChangeType.EstimateChange ? Money.Zero : new Money(-1),
                        none = new Money(-1),
                        noRate = new Rate(-1),
                        books,
                        index,
                        spacing = Spacing,
                        step = Types.Length * 12 * Spacing,
                    },
                    transaction),
                CancellationToken.None);
        }
    }
}
