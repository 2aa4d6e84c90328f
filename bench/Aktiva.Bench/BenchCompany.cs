using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Dapper;

namespace Aktiva.Bench;

/// <summary>A company with many assets of all kinds of rules, made by the database itself.</summary>
internal static class BenchCompany
{
    public const long CompanyId = 1;

    public static async Task CreateAsync(Database database, int assets)
    {
        await new CompanyStore(database).CreateAsync("BENCH", "PT Ukuran", CancellationToken.None);
        await database.InTransactionAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO account (account_id, company_id, code, name) VALUES
                    (1, 1, '1201', 'Aktiva'), (2, 1, '1391', 'Akumulasi'), (3, 1, '6101', 'Beban A'), (4, 1, '6102', 'Beban B');
                INSERT INTO division (division_id, company_id, code, name) VALUES (1, 1, 'PST', 'Pusat'), (2, 1, 'CAB', 'Cabang');
                INSERT INTO department (department_id, company_id, code, name) VALUES (1, 1, 'UMUM', 'Umum'), (2, 1, 'PROD', 'Produksi'), (3, 1, 'IT', 'TI');
                INSERT INTO expense_split (expense_split_id, company_id, split_key) VALUES (1, 1, '6101:100'), (2, 1, '6101:60;6102:40');
                INSERT INTO expense_split_line (expense_split_id, line, account_id, share) VALUES
                    (1, 1, 3, 1000000), (2, 1, 3, 600000), (2, 2, 4, 400000);
                INSERT INTO asset_category (category_id, company_id, code, name, asset_account_id, accumulated_account_id, expense_split_id)
                    VALUES (1, 1, 'MESIN', 'Mesin', 1, 2, 1);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @assets)
                INSERT INTO asset (asset_id, company_id, code, name, category_id, acquisition_date, in_service_date, division_id,
                                   department_id, expense_split_id, accumulated_account_id, asset_account_id, location, serial_number)
                SELECT i, 1, printf('A%07d', i), 'Mesin produksi nomor ' || i, 1, 20240101 + i % 12 * 100 + i % 28, 20240101 + i % 12 * 100 + i % 28,
                       1 + i % 2, 1 + i % 3, 1 + i % 4 / 3, 2, 1, 'Gedung ' || i % 20, 'SN' || i * 7919 FROM n;
                INSERT INTO asset_book (company_id, book, asset_id, method, convention, cost, life_months, rate, floor, opening_period, opening_accumulated)
                SELECT 1, 1, asset_id, 1 + asset_id % 4, asset_id % 3, 5000000 + asset_id % 9973 * 123457,
                       CASE WHEN asset_id % 4 = 0 THEN 96 WHEN asset_id % 4 = 3 THEN 96 ELSE 0 END,
                       CASE WHEN asset_id % 4 = 0 THEN 0 ELSE 250000 END, 100, 202512, 1000000
                FROM asset;
                """,
                new { assets },
                transaction),
            CancellationToken.None);
    }
}
