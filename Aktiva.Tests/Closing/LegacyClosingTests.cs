using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Depreciation;

namespace Aktiva.Tests.Closing;

/// <summary>What users of the older system try first: their register imported, and two years closed one month after the other.</summary>
public class LegacyClosingTests
{
    private static readonly Period First = new(2024, 1);
    private static readonly Period Last = new(2025, 12);

    [Fact]
    public async Task Close_ImportedRegisterOfTheOlderSystem_EqualsItsFiguresToTheCentInEveryMonth()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await ImportAsync(books);
        List<string> differences = [];
        var compared = 0;
        for (var period = First; period <= Last; period = period.Next)
        {
            var run = await books.CloseAsync(period);
            Assert.Equal(RunStatus.Posted, run.Status);
            var rows = (await books.AkmAsync(run)).ToDictionary(row => row.AssetCode, row => (row.Depreciation, row.ClosingAccumulated));
            var expected = LegacyRegister.Expected.Where(row => row.Key.Period == period).ToDictionary(row => row.Key.Code, row => row.Value);
            compared += expected.Count;
            differences.AddRange(Differences(period, expected, rows));
        }

        Assert.Empty(differences);
        Assert.Equal(LegacyRegister.Expected.Count, compared);
    }

    [Fact]
    public async Task Close_ImportedRegisterOfTheOlderSystem_PostsItsExpenseAndItsAccumulatedBalance()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await ImportAsync(books);
        for (var period = First; period <= Last; period = period.Next)
        {
            await books.CloseAsync(period);
        }

        var accumulated = await books.Test.ScalarAsync<Money>(
            """
            SELECT o.credit + (SELECT SUM(b.credit - b.debit) FROM account_balance b WHERE b.account_id = o.account_id)
            FROM account_opening o JOIN account a ON a.account_id = o.account_id WHERE a.code = '1391'
            """);
        Assert.Equal(LegacyRegister.Expected.Where(row => row.Key.Period == Last).Sum(row => row.Value.Closing.Minor), accumulated.Minor);
        var expense = await books.Test.ScalarAsync<Money>("SELECT SUM(debit) FROM journal_line");
        Assert.Equal(LegacyRegister.Expected.Values.Sum(value => value.Depreciation.Minor), expense.Minor);
    }

    private static async Task ImportAsync(ClosingBooks books)
    {
        await using var file = Registers.OpenLegacyFile();
        var outcome = await new RegisterImport(books.Test.Database).ImportAsync(
            ClosingBooks.Operator,
            books.Company.CompanyId,
            file,
            new RegisterImportOptions { Profile = RegisterProfile.Legacy, CreateMissing = true },
            ClosingBooks.Cancellation);
        Assert.Equal(new ImportOutcome.Imported(120), outcome);
    }

    private static IEnumerable<string> Differences(
        Period period, Dictionary<string, (Money, Money)> expected, Dictionary<string, (Money, Money)> actual) =>
        expected.Keys.Union(actual.Keys)
            .Where(code => !expected.TryGetValue(code, out var right) || !actual.TryGetValue(code, out var posted) || right != posted)
            .Select(code => $"{period} {code}: {actual.GetValueOrDefault(code)}, expected {expected.GetValueOrDefault(code)}");
}
