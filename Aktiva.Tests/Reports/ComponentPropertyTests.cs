using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Reports;
using Aktiva.Tests.Assets;
using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;
using CsCheck;

namespace Aktiva.Tests.Reports;

/// <summary>Random families of assets, in files in any order.</summary>
public class ComponentPropertyTests
{
    /// <summary>Of each asset in turn the parent among those before it, or none, its cost, and its place in the file.</summary>
    private static readonly Gen<(int Parent, int Cost, int Place)[]> Families =
        Gen.Select(Gen.Int[-1, 39], Gen.Int[1, 1_000_000], Gen.Int[0, 1_000]).Array[1, 40];

    [Fact]
    public async Task Register_WithRandomFamilies_SurvivesExportAndImportAndAddsUp()
    {
        // Skips without a server before the search begins, which would count the skip as a failure.
        await using var reachable = await TestDatabase.CreateAsync();

        await Families.SampleAsync(
            async families =>
            {
                await using var books = await ClosingBooks.CreateAsync();
                await ImportAsync(books, books.Company.CompanyId, FileOf(families));
                var exported = await ExportAsync(books, ExportKind.Register);

                var other = await books.Test.CreateCompanyAsync("LAIN");
                await ImportAsync(books, other.CompanyId, exported);
                Assert.Equal(exported, await ExportAsync(books, ExportKind.Register, other.CompanyId));

                Assert.Equal(RunStatus.Posted, (await books.CloseAsync(ClosingBooks.Month(1))).Status);
                await AssertAddsUpAsync(books, families);
            },
            iter: 20,
            threads: 1);
    }

    private static async Task AssertAddsUpAsync(ClosingBooks books, (int Parent, int Cost, int Place)[] families)
    {
        var lines = (await ExportAsync(books, ExportKind.Components)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(',')).ToList();
        var parents = families.Select((asset, index) => ParentOf(asset.Parent, index)).ToList();
        var members = Enumerable.Range(0, families.Length).Where(index => parents[index] is not null || parents.Contains(index)).ToList();
        Assert.Equal(members.Select(CodeOf).Order(), lines[..^1].Select(line => line[3]).Order());
        foreach (var line in lines[..^1])
        {
            var asset = int.Parse(line[3][1..], CultureInfo.InvariantCulture);
            var below = members.Where(member => IsWithin(member, asset)).ToList();
            Assert.Equal(below.Sum(member => (decimal)families[member].Cost), Amount(line[10]));
            Assert.Equal(below.Sum(member => Amount(lines.Single(other => other[3] == CodeOf(member))[8])), Amount(line[11]));
        }

        var akm = await books.Test.QueryAsync<(Money Cost, Money Accumulated)>(
            """
            SELECT SUM(t.opening_cost + t.cost_change), SUM(t.opening_accumulated + t.depreciation + t.accumulated_change)
            FROM akm_transaction t JOIN asset a ON a.asset_id = t.asset_id
            WHERE a.parent_asset_id IS NOT NULL OR a.asset_id IN (SELECT parent_asset_id FROM asset)
            HAVING COUNT(*) > 0
            """);
        Assert.Equal(akm.SingleOrDefault(), (Money.Exact(Amount(lines[^1][10])), Money.Exact(Amount(lines[^1][11]))));

        bool IsWithin(int member, int asset) => member == asset || (parents[member] is { } parent && IsWithin(parent, asset));
    }

    /// <summary>One of those before it among as many as there are levels, so that none is too deep.</summary>
    private static int? ParentOf(int drawn, int index)
    {
        var first = index / ComponentLevels.Most * ComponentLevels.Most;
        return drawn >= 0 && index > first ? first + (drawn % (index - first)) : null;
    }

    private static string CodeOf(int index) => string.Create(CultureInfo.InvariantCulture, $"A{index:00}");

    private static decimal Amount(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string FileOf((int Parent, int Cost, int Place)[] families) => Registers.Lines(
    [
        Registers.Header + ",parent",
        .. families.Select((asset, index) => (asset, index)).OrderBy(item => item.asset.Place).Select(item => string.Create(
            CultureInfo.InvariantCulture,
            $"{CodeOf(item.index)},Mesin,MESIN,2026-01-10,{item.asset.Cost}.00,straight-line,48,,1201,1391,6101:100,{(ParentOf(item.asset.Parent, item.index) is { } parent ? CodeOf(parent) : "")}")),
    ]);

    private static async Task ImportAsync(ClosingBooks books, long companyId, string file) => Assert.IsType<ImportOutcome.Imported>(
        await new RegisterImport(books.Test.Database).ImportAsync(
            Registers.Operator, companyId, Registers.Utf8(file), new RegisterImportOptions { CreateMissing = true }, TestDatabase.Cancellation));

    private static async Task<string> ExportAsync(ClosingBooks books, ExportKind kind, long? companyId = null)
    {
        await using var output = new StringWriter();
        var request = new ExportRequest { CompanyId = companyId ?? books.Company.CompanyId, Kind = kind };
        Assert.Equal(
            ExportOutcome.Written,
            await new ExportService(books.Test.Database).WriteCsvAsync(ReportBooks.Viewer, request, output, TestDatabase.Cancellation));
        return output.ToString();
    }
}
