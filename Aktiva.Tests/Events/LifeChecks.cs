using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Reports;

namespace Aktiva.Tests.Events;

/// <summary>What must hold of books whose assets live, at any time.</summary>
internal static class LifeChecks
{
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["an asset that is missing has closed the month before with nothing"] =
            """
            SELECT 1 AS found FROM closing_run r JOIN akm_transaction p ON p.run_id = r.base_run_id
            WHERE r.status = 'posted' AND (p.opening_cost + p.cost_change <> 0 OR p.opening_accumulated + p.depreciation + p.accumulated_change <> 0)
              AND NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = r.run_id AND t.asset_id = p.asset_id)
            """,
        ["an asset that has left has no row in a later month"] =
            """
            SELECT 1 AS found FROM closing_run r JOIN akm_transaction t ON t.run_id = r.run_id
            JOIN asset_change c ON c.company_id = r.company_id AND c.book = r.book AND c.asset_id = t.asset_id
            JOIN akm_life p ON p.run_id = r.base_run_id AND p.asset_id = t.asset_id AND p.through_period >= c.period
            WHERE r.status = 'posted' AND c.change_type IN (3, 11) AND c.period < r.period
            """,
        ["cost and accumulated depreciation are within 0 and cost"] =
            """
            SELECT 1 AS found FROM akm_transaction WHERE opening_cost + cost_change < 0 OR opening_accumulated + depreciation + accumulated_change < 0
            OR opening_accumulated + depreciation + accumulated_change > opening_cost + cost_change
            """,
        ["debits are credits in every entry"] =
            """
            SELECT 1 AS found FROM journal_line GROUP BY journal_entry_id HAVING SUM(debit) <> SUM(credit)
            """,
        ["what splits and merges take is what they give"] =
            """
            SELECT 1 AS found FROM akm_life l JOIN closing_run r ON r.run_id = l.run_id AND r.status = 'posted' GROUP BY l.run_id
            HAVING SUM(l.cost_received) <> SUM(l.cost_given) OR SUM(l.accumulated_received) <> SUM(l.accumulated_given)
            """,
        ["what is remembered of an asset is of a row"] =
            "SELECT 1 AS found FROM akm_life l WHERE NOT EXISTS (SELECT 1 FROM akm_transaction t WHERE t.run_id = l.run_id AND t.asset_id = l.asset_id)",
        ["a change belongs to an event that counts"] =
            """
            SELECT 1 AS found FROM asset_change c
            WHERE NOT EXISTS (SELECT 1 FROM asset_event e WHERE e.company_id = c.company_id AND e.event_id = c.event_id)
               OR EXISTS (SELECT 1 FROM asset_event e WHERE e.company_id = c.company_id AND e.reversed_event_id = c.event_id)
            """,
    };

    private static readonly string[] FromBooks =
    [
        "the opening is the closing of the month before",
        "a run builds on the posted run of the month before",
        "the stored count and sum are those of the rows",
        "only posted runs have a journal",
        "an open month has no movements",
        "document numbers have no gap and belong to their month",
        "no run is active, none is publishing, none is left open",
        "runs that never counted have no rows",
    ];

    /// <summary>Fails with the name of what does not hold.</summary>
    public static async Task AssertAsync(ClosingBooks books)
    {
        foreach (var (name, sql) in Queries.Concat(BooksChecks.Queries.Where(query => FromBooks.Contains(query.Key))))
        {
            Assert.Equal((name, 0), (name, await books.Test.ScalarAsync<int>($"SELECT COUNT(*) FROM ({sql}) broken")));
        }
    }

    /// <summary>The roll-forward of all months ties in every line, goes on from month to month, adds up, and is what the ledger has of each category.</summary>
    public static async Task AssertRollForwardAsync(ClosingBooks books, Period first, Period last)
    {
        var lines = await ReadAsync(books, first, last);
        Dictionary<string, (decimal Cost, decimal Accumulated)> closings = [];
        foreach (var line in lines)
        {
            line.AssertTies();
            if (closings.TryGetValue(line.Key, out var before))
            {
                Assert.Equal((line.Name, before), (line.Name, (line["opening_cost"], line["opening_accumulated"])));
            }

            closings[line.Key] = (line["closing_cost"], line["closing_accumulated"]);
            if (line.IsTotal)
            {
                Assert.Equal((line.Name, 0m, 0m), (line.Name, line["transferred_cost"], line["transferred_accumulated"]));
                Assert.Equal(
                    (line.Name, 0m, 0m),
                    (line.Name, line["received_cost"] + line["given_cost"], line["received_accumulated"] + line["given_accumulated"]));
                foreach (var column in RollForwardRow.Amounts)
                {
                    Assert.Equal(
                        (line.Name, column, line[column]),
                        (line.Name, column, lines.Where(other => !other.IsTotal && other.Month == line.Month).Sum(other => other[column])));
                }
            }
        }

        await AssertLedgerAsync(books, lines);
    }

    /// <summary>What assets gave to the lines of a month's journal that record events is what the lines have.</summary>
    public static async Task AssertSharesAsync(ClosingBooks books, Period month)
    {
        var (company, all) = (books.Company.CompanyId, new RowRange(0, 1_000));
        var journal = await new JournalListService(books.Test.Database).ListAsync(
            ClosingBooks.Operator, company, new JournalFilter { Period = month }, all, ClosingBooks.Cancellation);
        foreach (var lines in journal.Lines.Where(line => line.Text.Kind is not (null or JournalKind.Depreciation)).GroupBy(line => new AkmFilter
        {
            Period = month,
            Book = Book.Commercial,
            Kind = line.Text.Kind,
            Account = line.Account,
            Side = line.Side,
            Division = line.Division ?? CodeFilter.Without,
            Department = line.Department ?? CodeFilter.Without,
        }))
        {
            var behind = await new AkmListService(books.Test.Database).ListAsync(ClosingBooks.Operator, company, lines.Key, all, ClosingBooks.Cancellation);
            var expected = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Debit + line.Credit);
            Assert.Equal((lines.Key, expected), (lines.Key, behind.Totals.Share));
            Assert.Equal((lines.Key, expected), (lines.Key, behind.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Share)));
            Assert.All(behind.Lines, line => Assert.True(line.Share > Money.Zero));
        }
    }

    /// <summary>Opening balances and journals against the closing amounts of each category, once every asset has been acquired.</summary>
    private static async Task AssertLedgerAsync(ClosingBooks books, IReadOnlyList<RollForwardRow> lines)
    {
        foreach (var line in lines.Where(line => !line.IsTotal && line.IsCommercial))
        {
            var (cost, accumulated) = (await BalanceAsync(line, "asset_account_id"), await BalanceAsync(line, "accumulated_account_id"));
            var toCome = await books.Test.ScalarAsync<Money>(
                """
                SELECT COALESCE(SUM(b.cost), 0) FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1
                JOIN asset_category g ON g.asset_account_id = COALESCE(
                    (SELECT p.asset_account_id FROM asset_placement p WHERE p.asset_id = a.asset_id AND p.until_period =
                        (SELECT MIN(u.until_period) FROM asset_placement u WHERE u.asset_id = a.asset_id)), a.asset_account_id)
                WHERE a.acquisition_date > @end AND b.opening_posted = 1 AND g.code = @Category
                """,
                new { end = line.Period.LastDay, line.Category });
            Assert.Equal((line.Name, line["closing_cost"], line["closing_accumulated"]), (line.Name, InWhole(cost - toCome), -InWhole(accumulated)));
        }

        Task<Money> BalanceAsync(RollForwardRow line, string column) => books.Test.ScalarAsync<Money>(
            $"""
            SELECT COALESCE((SELECT SUM(o.debit - o.credit) FROM account_opening o WHERE o.account_id = g.{column}), 0) + COALESCE((
                SELECT SUM(l.debit - l.credit) FROM journal_line l JOIN journal_entry e ON e.journal_entry_id = l.journal_entry_id
                WHERE l.account_id = g.{column} AND e.period <= @Period), 0)
            FROM asset_category g WHERE g.code = @Category
            """,
            new { line.Period, line.Category });

        static decimal InWhole(Money amount) => amount.Minor / (decimal)Money.MinorPerUnit;
    }

    private static async Task<IReadOnlyList<RollForwardRow>> ReadAsync(ClosingBooks books, Period first, Period last)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var request = new ExportRequest
        {
            CompanyId = books.Company.CompanyId,
            Kind = ExportKind.RollForward,
            First = first,
            Last = last,
            Books = [Book.Commercial, Book.Fiscal],
        };
        Assert.Equal(
            ExportOutcome.Written,
            await new ExportService(books.Test.Database).WriteCsvAsync(ReportBooks.Viewer, request, output, ClosingBooks.Cancellation));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines[1..].Select(line => new RollForwardRow(lines[0], line))];
    }
}
