using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;
using Dapper;

namespace Aktiva.Core.Events;

/// <summary>Events as recorded, and what those that count do in each book.</summary>
internal static class EventStore
{
    private const string AssetColumns = """
        asset_id AS AssetId, code AS Code, acquisition_date AS AcquisitionDate, fiscal_group AS FiscalGroup, quantity AS Quantity
        """;

    /// <summary>Whether no other event reverses event <c>e</c>; what is said twice leads SQLite to the index of reversals.</summary>
    public const string Counts = """
        NOT EXISTS (SELECT 1 FROM asset_event r WHERE r.company_id = e.company_id AND r.reversed_event_id = e.event_id AND r.reversed_event_id <> 0)
        """;

    /// <summary>Whether event <c>e</c> of the company is one of the asset; told by number, since SQLite would go through all events of the company.</summary>
    public const string OfAsset = """
        e.company_id = @companyId
              AND e.event_id IN (SELECT k.event_id FROM asset_event k WHERE k.company_id = @companyId AND k.asset_id = @assetId)
        """;

    /// <summary>All books, named, since SQLite reaches the asset behind them by their key only then.</summary>
    public const string EveryBook = "book IN (1, 2)";

    public static Task<EventAsset?> FindAssetAsync(DbTransaction transaction, long companyId, string code) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<EventAsset>(
            $"SELECT {AssetColumns} FROM asset WHERE company_id = @companyId AND code = @code", new { companyId, code }, transaction);

    public static Task<EventAsset> ReadAssetAsync(DbTransaction transaction, long assetId) =>
        transaction.Connection!.QuerySingleAsync<EventAsset>(
            $"SELECT {AssetColumns} FROM asset WHERE asset_id = @assetId", new { assetId }, transaction);

    /// <summary>The assets of an event, and of the one that it reverses.</summary>
    public static async Task<IReadOnlyList<EventAsset>> ListAssetsAsync(DbTransaction transaction, long companyId, long eventId)
    {
        var ids = await transaction.Connection!.QuerySingleAsync<(long AssetId, long? CounterpartId, long? ReversedCounterpartId)>(
            """
            SELECT e.asset_id, e.counterpart_id, r.counterpart_id
            FROM asset_event e LEFT JOIN asset_event r ON r.company_id = e.company_id AND r.event_id = e.reversed_event_id
            WHERE e.company_id = @companyId AND e.event_id = @eventId
            """,
            new { companyId, eventId },
            transaction);
        List<EventAsset> assets = [await ReadAssetAsync(transaction, ids.AssetId)];
        if ((ids.CounterpartId ?? ids.ReversedCounterpartId) is { } other)
        {
            assets.Add(await ReadAssetAsync(transaction, other));
        }

        return assets;
    }

    /// <summary>The books that an asset is in.</summary>
    public static async Task<IReadOnlyList<Book>> ListBooksAsync(DbTransaction transaction, long companyId, long assetId) =>
    [
        .. await transaction.Connection!.QueryAsync<Book>(
            $"SELECT book FROM asset_book WHERE company_id = @companyId AND {EveryBook} AND asset_id = @assetId ORDER BY book",
            new { companyId, assetId },
            transaction),
    ];

    /// <summary>The month of the asset's last change in a book; the default value when there is none.</summary>
    public static async Task<Period> LastChangeAsync(DbTransaction transaction, long companyId, Book book, long assetId) =>
        await transaction.Connection!.ExecuteScalarAsync<int?>(
            "SELECT MAX(period) FROM asset_change WHERE company_id = @companyId AND book = @book AND asset_id = @assetId",
            new { companyId, book, assetId },
            transaction) is { } last
            ? Period.FromNumber(last)
            : default;

    /// <summary>The month of the last change of all assets in a book; the default value when there is none.</summary>
    public static async Task<Period> LastChangeAsync(DbTransaction transaction, long companyId, Book book) =>
        await transaction.Connection!.ExecuteScalarAsync<int?>(
            "SELECT MAX(period) FROM asset_change WHERE company_id = @companyId AND book = @book", new { companyId, book }, transaction) is { } last
            ? Period.FromNumber(last)
            : default;

    /// <summary>Whether events that count change an asset, one left aside.</summary>
    public static Task<bool> HasChangesAsync(DbTransaction transaction, long companyId, long assetId, long exceptEventId) =>
        transaction.Connection!.ExecuteScalarAsync<bool>(
            $"""
            SELECT CASE WHEN EXISTS (SELECT 1 FROM asset_change
                                     WHERE company_id = @companyId AND {EveryBook} AND asset_id = @assetId AND event_id <> @exceptEventId)
                   THEN 1 ELSE 0 END
            """,
            new { companyId, assetId, exceptEventId },
            transaction);

    /// <summary>What events that count have taken of an asset's quantity, as they wrote it.</summary>
    public static Task<IEnumerable<string>> ListQuantitiesAsync(DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.QueryAsync<string>(
            $"SELECT e.quantity FROM asset_event e WHERE {OfAsset} AND e.quantity IS NOT NULL AND {Counts}",
            new { companyId, assetId },
            transaction);

    /// <summary>The event of an asset that a reversal cancels: the one of the number, or the last of the day, that still counts.</summary>
    public static Task<ReversibleEvent?> FindReversibleAsync(
        DbTransaction transaction, long companyId, long assetId, DateOnly date, long? number) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<ReversibleEvent>(
            $"""
            SELECT e.event_id AS EventId, e.event_type AS Type, e.counterpart_id AS CounterpartId
            FROM asset_event e
            WHERE {OfAsset} AND e.event_date = @date AND e.event_type <> @reversal
              AND (@number = 0 OR e.event_id = @number)
              AND {Counts}
            ORDER BY e.event_id DESC
            """,
            new { companyId, assetId, date, number = number ?? 0, reversal = AssetEventType.Reversal },
            transaction);

    public static async Task<long> NextEventIdAsync(DbTransaction transaction, long companyId) =>
        1 + await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT COALESCE(MAX(event_id), 0) FROM asset_event WHERE company_id = @companyId", new { companyId }, transaction);

    public static Task InsertAsync(DbTransaction transaction, EventRow row) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO asset_event (company_id, event_id, asset_id, event_type, event_date, period, amount, quantity, proceeds, account_id,
                                     life_months, residual_value, method, rate, convention, fiscal_group, fiscal_method, category_id,
                                     division_id, department_id, location, expense_split_id, counterpart_id, reversed_event_id, notes,
                                     entered_by, entered_at)
            VALUES (@CompanyId, @EventId, @AssetId, @Type, @Date, @Period, @Amount, @Quantity, @Proceeds, @AccountId,
                    @LifeMonths, @ResidualValue, @Method, @RatePerYear, @Convention, @FiscalGroup, @FiscalMethod, @CategoryId,
                    @DivisionId, @DepartmentId, @Location, @ExpenseSplitId, @CounterpartId, @ReversedEventId, @Notes,
                    @EnteredBy, @EnteredAt)
            """,
            row,
            transaction);

    public static Task InsertChangeAsync(DbTransaction transaction, long companyId, long eventId, PlannedChange planned)
    {
        var change = planned.Change;
        return transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO asset_change (company_id, book, asset_id, change_date, event_id, period, change_type, amount, accumulated, year_base,
                                      revaluation_surplus, units, life_months, residual_value, method, rate, convention, proceeds, account_id,
                                      first_method_change, last_method_change)
            VALUES (@companyId, @Book, @AssetId, @Date, @eventId, @Month, @Type, @Amount, @Accumulated, @yearBase,
                    @RevaluationSurplus, @Units, @lifeMonths, @residualValue, @method, @rate, @convention, @Proceeds, @AccountId,
                    @firstMethodChange, @lastMethodChange)
            """,
            new
            {
                companyId,
                planned.Book,
                planned.Asset.AssetId,
                change.Date,
                eventId,
                change.Month,
                change.Type,
                change.Amount,
                change.Accumulated,
                yearBase = change.YearBase ?? NotGiven.Money,
                change.RevaluationSurplus,
                change.Units,
                lifeMonths = change.LifeMonths ?? NotGiven.Number,
                residualValue = change.ResidualValue ?? NotGiven.Money,
                method = (int?)change.Method ?? NotGiven.Number,
                rate = change.RatePerYear ?? NotGiven.Rate,
                convention = (int?)change.Convention ?? NotGiven.Number,
                firstMethodChange = change.FirstMethodChange.Number,
                lastMethodChange = change.LastMethodChange.Number,
                planned.Booking.Proceeds,
                planned.Booking.AccountId,
            },
            transaction);
    }

    /// <summary>What an event does to an asset in each book.</summary>
    public static Task<IEnumerable<(Book Book, DateOnly Date, AssetChangeType Type)>> ListChangesAsync(
        DbTransaction transaction, long companyId, long assetId, long eventId) =>
        transaction.Connection!.QueryAsync<(Book Book, DateOnly Date, AssetChangeType Type)>(
            $"""
            SELECT book AS Book, change_date AS Date, change_type AS Type FROM asset_change
            WHERE company_id = @companyId AND {EveryBook} AND asset_id = @assetId AND event_id = @eventId ORDER BY book
            """,
            new { companyId, assetId, eventId },
            transaction);

    public static Task DeleteChangesAsync(DbTransaction transaction, long companyId, long assetId, long eventId) =>
        transaction.Connection!.ExecuteAsync(
            $"DELETE FROM asset_change WHERE company_id = @companyId AND {EveryBook} AND asset_id = @assetId AND event_id = @eventId",
            new { companyId, assetId, eventId },
            transaction);

    /// <summary>Makes the part of an asset: the same in everything but its code, and a component of it.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> InsertPartAsync(DbTransaction transaction, EventAsset source, string code, string? quantity, DateOnly inService)
    {
        var connection = transaction.Connection!;
        var partId = 1 + await connection.ExecuteScalarAsync<long>("SELECT MAX(asset_id) FROM asset", transaction: transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO asset (asset_id, company_id, in_service_date, expense_split_id, accumulated_account_id, division_id, department_id,
                               category_id, asset_account_id, acquisition_date, code, name, location, fiscal_group, quantity, parent_asset_id)
            SELECT @partId, company_id, @inService, expense_split_id, accumulated_account_id, division_id, department_id,
                   category_id, asset_account_id, acquisition_date, @code, name, location, fiscal_group, @quantity, asset_id
            FROM asset WHERE asset_id = @AssetId
            """,
            new { partId, source.AssetId, code, quantity, inService },
            transaction);
        return partId;
    }

    /// <summary>Puts an asset into a book without cost, which its first change brings, or with the cost that it has there.</summary>
    public static Task InsertBookAsync(DbTransaction transaction, long companyId, Book book, long assetId, in DepreciationRules rules) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, residual_value, floor, life_months, rate, total_units,
                                    opening_period, opening_accumulated, opening_posted)
            VALUES (@companyId, @book, @assetId, @Method, @Convention, @Cost, @ResidualValue, @Floor, @LifeMonths, @RatePerYear, @TotalUnits, 0, 0, 1)
            """,
            new
            {
                companyId,
                book,
                assetId,
                rules.Method,
                rules.Convention,
                rules.Cost,
                rules.ResidualValue,
                rules.Floor,
                rules.LifeMonths,
                rules.RatePerYear,
                rules.TotalUnits,
            },
            transaction);

    /// <summary>Takes an asset out of the books into which an event had put it.</summary>
    public static Task DeleteBookAsync(DbTransaction transaction, long companyId, Book book, long assetId) =>
        transaction.Connection!.ExecuteAsync(
            "DELETE FROM asset_book WHERE company_id = @companyId AND book = @book AND asset_id = @assetId",
            new { companyId, book, assetId },
            transaction);

    /// <summary>Whether the asset came into the fiscal book when it was put in service.</summary>
    public static Task<bool> BeganInFiscalBookAsync(DbTransaction transaction, long companyId, long assetId) =>
        transaction.Connection!.ExecuteScalarAsync<bool>(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM asset_book
                                     WHERE company_id = @companyId AND book = @book AND asset_id = @assetId AND method = @none)
                   THEN 1 ELSE 0 END
            """,
            new { companyId, book = Book.Fiscal, assetId, none = DepreciationMethod.None },
            transaction);

    public static Task SetFiscalGroupAsync(DbTransaction transaction, long assetId, FiscalGroup group) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE asset SET fiscal_group = @group, row_version = row_version + 1 WHERE asset_id = @assetId", new { assetId, group }, transaction);
}
