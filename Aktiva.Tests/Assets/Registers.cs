using System.Text;
using Aktiva.Core.Assets;
using Aktiva.Core.Companies;
using Aktiva.Core.Users;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Assets;

/// <summary>A company of its own with an empty register, and files to import into it.</summary>
internal sealed class Registers : IAsyncDisposable
{
    /// <summary>A header of the standard profile with the columns that most tests need.</summary>
    public const string Header =
        "code,name,category,acquisition_date,cost,method,life_months,rate_percent,asset_account,accumulated_account,expense_accounts";

    /// <summary>All columns of the standard profile, in the order that integrators rely on.</summary>
    public const string FullHeader =
        "code,name,category,acquisition_date,in_service_date,cost,residual_value,method,life_months,rate_percent,convention,floor,"
        + "opening_period,opening_accumulated,division,department,location,expense_accounts,accumulated_account,asset_account,"
        + "fiscal_group,fiscal_method,total_units,quantity,serial_number,notes,fiscal_opening_accumulated,parent";

    /// <summary>A row for <see cref="Header"/> that nothing is wrong with when missing masters may be made.</summary>
    public const string GoodRow = "A1,Mesin bubut,MESIN,2026-01-10,12000000.00,straight-line,48,,1301,1391,6101:100";

    public static readonly Actor Operator = new("budi", Role.Operator);

    private Registers(TestDatabase test, Company company)
    {
        Test = test;
        Company = company;
    }

    public TestDatabase Test { get; }

    public Company Company { get; }

    public static async Task<Registers> CreateAsync()
    {
        var test = await TestDatabase.CreateAsync();
        return new Registers(test, await test.CreateCompanyAsync());
    }

    /// <summary>The file of the older system that users test with first.</summary>
    public static Stream OpenLegacyFile() => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reference", "legacy-register.csv"));

    public static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    public static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    public Task<ImportOutcome> ImportAsync(string text, RegisterImportOptions? options = null) => ImportAsync(Utf8(text), options);

    public Task<ImportOutcome> ImportAsync(Stream file, RegisterImportOptions? options = null) =>
        new RegisterImport(Test.Database).ImportAsync(
            Operator, Company.CompanyId, file, options ?? new RegisterImportOptions { CreateMissing = true }, TestDatabase.Cancellation);

    /// <summary>Imports what must be without problems.</summary>
    /// <returns>The number of assets.</returns>
    public async Task<long> ImportGoodAsync(string text, RegisterImportOptions? options = null)
    {
        var outcome = await ImportAsync(text, options);
        return outcome is ImportOutcome.Imported imported
            ? imported.RowCount
            : throw new InvalidOperationException(string.Join("; ", ((ImportOutcome.Refused)outcome).Problems));
    }

    /// <summary>Imports what must be refused, and that without a trace.</summary>
    public async Task<IReadOnlyList<ImportProblem>> ImportBadAsync(string text, RegisterImportOptions? options = null) =>
        await ImportBadAsync(Utf8(text), options);

    /// <inheritdoc cref="ImportBadAsync(string, RegisterImportOptions?)"/>
    public async Task<IReadOnlyList<ImportProblem>> ImportBadAsync(Stream file, RegisterImportOptions? options = null)
    {
        var before = await CountRowsAsync();
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(file, options));
        Assert.Equal(before, await CountRowsAsync());
        Assert.NotEmpty(refused.Problems);
        return refused.Problems;
    }

    /// <summary>The number of rows that an import may add to, all tables together.</summary>
    public Task<long> CountRowsAsync() => Test.ScalarAsync<long>(
        """
        SELECT (SELECT COUNT(*) FROM asset) + (SELECT COUNT(*) FROM asset_book) + (SELECT COUNT(*) FROM asset_category) + (SELECT COUNT(*) FROM account)
             + (SELECT COUNT(*) FROM division) + (SELECT COUNT(*) FROM department) + (SELECT COUNT(*) FROM expense_split)
             + (SELECT COUNT(*) FROM expense_split_line) + (SELECT COUNT(*) FROM account_opening)
        """);

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
