using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Closing;

/// <summary>Masters and plain assets for <see cref="ClosingBooks"/>, put in so that any database takes them.</summary>
internal static class BooksSetup
{
    /// <remarks>In an empty database everything is numbered from 1, in the order of insertion.</remarks>
    public static async Task AddMastersAsync(TestDatabase test, long id)
    {
        foreach (var (code, name) in ((string, string)[])[("1201", "Aktiva"), ("1391", "Akumulasi"), ("6101", "Beban A"), ("6102", "Beban B"), ("6103", "Beban C")])
        {
            await test.ExecuteAsync("INSERT INTO account (company_id, code, name) VALUES (@id, @code, @name)", new { id, code, name });
        }

        await test.ExecuteAsync("INSERT INTO division (company_id, code, name) VALUES (@id, 'PST', 'Pusat')", new { id });
        await test.ExecuteAsync("INSERT INTO department (company_id, code, name) VALUES (@id, 'UMUM', 'Umum')", new { id });
        await AddSplitAsync(test, id, "6101:100", (3, 1_000_000));
        await AddSplitAsync(test, id, "6101:33.33;6102:33.33;6103:33.34", (3, 333_300), (4, 333_300), (5, 333_400));
        await AddSplitAsync(test, id, "6101:50;6102:50", (3, 500_000), (4, 500_000));
        await test.ExecuteAsync(
            """
            INSERT INTO asset_category (company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id)
            VALUES (@id, 'MESIN', 'Mesin', 1, 2, 1)
            """,
            new { id });
    }

    public static Task AddPlainAssetsAsync(TestDatabase test, long companyId, int assets) => test.Database.InTransactionAsync(
        transaction =>
        {
            var acquired = new DateOnly(2026, 1, 10);
            using var register = test.Database.Dialect.OpenWriter(
                transaction,
                "asset",
                [
                    "asset_id", "company_id", "code", "name", "category_id", "acquisition_date", "in_service_date", "division_id", "department_id",
                    "expense_split_id", "accumulated_account_id", "asset_account_id", "fiscal_group", "row_version",
                ]);
            using var rules = test.Database.Dialect.OpenWriter(
                transaction,
                "asset_book",
                [
                    "company_id", "book", "asset_id", "method", "convention", "cost", "life_months", "residual_value", "floor", "rate",
                    "total_units", "opening_period", "opening_accumulated",
                ]);
            for (var id = 1; id <= assets; id++)
            {
                SetAll(register, id, companyId, $"A{id:D7}", $"Aktiva {id}", 1, acquired, acquired, 1, 1, 1 + (id % 3), 2, 1, 0, 1);
                SetAll(
                    rules, companyId, 1, id, (int)DepreciationMethod.StraightLine, 0, new Money(12_000_000 + (id * 100L)), 48,
                    Money.Zero, Money.Zero, new Rate(0), 0, 0, Money.Zero);
            }

            register.Flush();
            rules.Flush();
            return Task.CompletedTask;
        },
        TestDatabase.Cancellation);

    /// <summary>Enters what the register has into the opening balances of accounts, as an import does.</summary>
    public static async Task EnterOpeningsAsync(TestDatabase test)
    {
        await test.ExecuteAsync("DELETE FROM account_opening");
        await test.ExecuteAsync(
            """
            INSERT INTO account_opening (account_id, debit, credit)
            SELECT a.asset_account_id, SUM(b.cost), SUM(0 * b.cost) FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1
            WHERE b.opening_posted = 1 GROUP BY a.asset_account_id
            """);
        await test.ExecuteAsync(
            """
            INSERT INTO account_opening (account_id, debit, credit)
            SELECT a.accumulated_account_id, SUM(0 * b.cost), SUM(b.opening_accumulated)
            FROM asset a JOIN asset_book b ON b.asset_id = a.asset_id AND b.book = 1 GROUP BY a.accumulated_account_id
            """);
    }

    /// <summary>Adds an asset to the opening balances of its accounts.</summary>
    public static async Task AddOpeningAsync(TestDatabase test, long assetId)
    {
        const string amounts = "(SELECT b.{0} FROM asset_book b WHERE b.asset_id = @assetId AND b.book = 1 AND b.opening_posted = 1)";
        foreach (var (account, column, side) in ((string, string, string)[])
            [("asset_account_id", "cost", "debit"), ("accumulated_account_id", "opening_accumulated", "credit")])
        {
            var amount = string.Format(CultureInfo.InvariantCulture, amounts, column);
            await test.ExecuteAsync(
                $"""
                INSERT INTO account_opening (account_id, debit, credit)
                SELECT {account}, 0, 0 FROM asset a
                WHERE a.asset_id = @assetId AND NOT EXISTS (SELECT 1 FROM account_opening o WHERE o.account_id = a.{account})
                """,
                new { assetId });
            await test.ExecuteAsync(
                $"UPDATE account_opening SET {side} = {side} + {amount} WHERE account_id = (SELECT {account} FROM asset WHERE asset_id = @assetId)",
                new { assetId });
        }
    }

    private static async Task AddSplitAsync(TestDatabase test, long companyId, string key, params (long AccountId, long Share)[] lines)
    {
        await test.ExecuteAsync("INSERT INTO expense_split (company_id, split_key) VALUES (@companyId, @key)", new { companyId, key });
        for (var line = 1; line <= lines.Length; line++)
        {
            var (accountId, share) = (lines[line - 1].AccountId, new Rate(lines[line - 1].Share));
            await test.ExecuteAsync(
                """
                INSERT INTO expense_split_line (expense_split_id, line, account_id, share)
                SELECT expense_split_id, @line, @accountId, @share FROM expense_split WHERE company_id = @companyId AND split_key = @key
                """,
                new { companyId, key, line, accountId, share });
        }
    }

    private static void SetAll(RowWriter writer, params ReadOnlySpan<object> values)
    {
        for (var column = 0; column < values.Length; column++)
        {
            switch (values[column])
            {
                case Money amount:
                    writer.SetValue(column, amount);
                    break;
                case Rate rate:
                    writer.SetValue(column, rate);
                    break;
                case DateOnly date:
                    writer.SetValue(column, date);
                    break;
                case string text:
                    writer.SetValue(column, text);
                    break;
                default:
                    writer.SetValue(column, Convert.ToInt64(values[column], CultureInfo.InvariantCulture));
                    break;
            }
        }

        writer.Insert();
    }
}
