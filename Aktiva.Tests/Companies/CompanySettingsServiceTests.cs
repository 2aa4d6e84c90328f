using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Tests.Closing;
using static Aktiva.Tests.Closing.ClosingBooks;

namespace Aktiva.Tests.Companies;

public class CompanySettingsServiceTests
{
    [Fact]
    public async Task Get_OfANewCompany_IsTheUsualCase()
    {
        await using var books = await CreateAsync();

        Assert.Equal(new CompanySettings { Version = 1, Name = books.Company.Name }, await books.Settings.GetAsync(Operator, books.Company.CompanyId, Cancellation));
    }

    [Fact]
    public async Task Change_OfEverySetting_IsKeptAndRecordedWithWhoDidIt()
    {
        await using var books = await CreateAsync();
        var wanted = EverySetting.Changed with
        {
            Version = 1,
            Accounts = AccountsByRole.None.With(AccountRole.Acquisition, "6101").With(AccountRole.DisposalLoss, "6102"),
        };

        Assert.Empty(await books.Settings.ChangeAsync(Administrator, books.Company.CompanyId, wanted, Cancellation));

        Assert.Equal(wanted with { Version = 2 }, await books.Settings.GetAsync(Operator, books.Company.CompanyId, Cancellation));
        var changes = await books.Settings.ListChangesAsync(Operator, books.Company.CompanyId, Cancellation);
        Assert.Equal(
            [
                "Accounts.Acquisition:  > 6101", "Accounts.DisposalLoss:  > 6102", "DisposalMonthCounts: False > True", "DocumentPattern: {number:00000}/{book}/{company}/{MM}{yyyy} > {book}{number}/{yyyy}",
                "FiscalYearStartMonth: 1 > 4", "JournalDetail: Summary > Asset", "MissedMonths: CatchUp > Refuse", $"Name: {books.Company.Name} > PT Baru Jaya", "RoundingPlaces: 2 > 0", "TaxRate: 22 > 19.5",
                "TimeZone: Asia/Jakarta > Asia/Jayapura",
            ],
            changes.Select(change => $"{change.Setting}: {change.Before} > {change.After}"));
        Assert.All(changes, change => Assert.Equal(("admin", 2), (change.ChangedBy, change.Version)));
        var company = await new CompanyStore(books.Test.Database).FindAsync(books.Company.Code, Cancellation);
        Assert.Equal(books.Company with { Name = "PT Baru Jaya", TimeZone = "Asia/Jayapura" }, company);
    }

    [Fact]
    public void ListValues_Settings_NamesEveryOne() => Assert.Equal(
        typeof(CompanySettings).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Except([nameof(CompanySettings.Version), nameof(CompanySettings.Accounts)]).Order(),
        new CompanySettings().ListValues().Select(value => value.Setting).Where(setting => SettingChange.RoleOf(setting) is null).Order());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" PT")]
    [InlineData("PT\nBaru")]
    public async Task Change_ToANameThatIsNone_IsRefused(string name)
    {
        await using var books = await CreateAsync();

        Assert.Equal([new SettingsRefusal.NameUnusable(name)], await books.SetAsync(settings => settings with { Name = name }));
        Assert.Empty(await books.Settings.ListChangesAsync(Operator, books.Company.CompanyId, Cancellation));
    }

    [Fact]
    public async Task Change_ToANameThatIsTooLong_IsRefused()
    {
        await using var books = await CreateAsync();
        var name = new string('P', TextLimits.Name);

        Assert.Empty(await books.SetAsync(settings => settings with { Name = name }));
        Assert.Equal([new SettingsRefusal.NameUnusable(name + "T")], await books.SetAsync(settings => settings with { Name = name + "T" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Asia/Bandung")]
    [InlineData("SE Asia Standard Time")]
    public async Task Change_ToATimeZoneThatIsNone_IsRefused(string zone)
    {
        await using var books = await CreateAsync();

        Assert.Equal([new SettingsRefusal.TimeZoneUnknown(zone)], await books.SetAsync(settings => settings with { TimeZone = zone }));
    }

    [Fact]
    public async Task Change_OfAnAccount_PutsItInPlaceOfTheFormerOne()
    {
        await using var books = await CreateAsync();
        Assert.Empty(await books.SetAsync(settings => settings with { Accounts = settings.Accounts.With(AccountRole.DisposalGain, "6101") }));

        Assert.Empty(await books.SetAsync(settings => settings with { Accounts = settings.Accounts.With(AccountRole.DisposalGain, "6102") }));

        Assert.Equal(
            ["1|3|6102"],
            await books.Test.LinesAsync("SELECT r.company_id, r.role, a.code FROM company_account r JOIN account a ON a.account_id = r.account_id"));
        var changes = await books.Settings.ListChangesAsync(Operator, books.Company.CompanyId, Cancellation);
        Assert.Equal(("Accounts.DisposalGain", "6101", "6102"), (changes[0].Setting, changes[0].Before, changes[0].After));
    }

    [Fact]
    public async Task Change_ToAnUnknownAccountOrToNone_IsRefusedAndChangesNothing()
    {
        await using var books = await CreateAsync();
        Assert.Empty(await books.SetAsync(settings => settings with { Accounts = settings.Accounts.With(AccountRole.Acquisition, "6101") }));
        await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync("INSERT INTO account (company_id, code, name) VALUES (2, '7101', 'Laba cabang')");
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        var refusals = await books.SetAsync(settings => settings with
        {
            RoundingPlaces = 0,
            Accounts = settings.Accounts.With(AccountRole.Acquisition, null).With(AccountRole.DisposalGain, "7101").With(AccountRole.DisposalLoss, "6102"),
        });

        Assert.Equal(
            [new SettingsRefusal.AccountCannotBeTakenAway(AccountRole.Acquisition, "6101"), new SettingsRefusal.AccountUnknown(AccountRole.DisposalGain, "7101")],
            refusals);
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Change_ToAnAccountThatCannotBeMade_IsRefusedAndMakesNone()
    {
        await using var books = await CreateAsync();
        var before = await BooksImage.OfDatabaseAsync(books.Test);
        var (tooLong, accounts) = (new string('9', 101), AccountsByRole.None.With(AccountRole.Acquisition, "1191"));

        var refusals = await books.Settings.ChangeAsync(
            Administrator,
            books.Company.CompanyId,
            new CompanySettings { Version = 1, Name = "PT", Accounts = accounts.With(AccountRole.DisposalGain, tooLong).With(AccountRole.DisposalLoss, "81\n01") },
            role => role.ToString(),
            Cancellation);

        Assert.Equal(
            [new SettingsRefusal.AccountCodeUnusable(AccountRole.DisposalGain, tooLong), new SettingsRefusal.AccountCodeUnusable(AccountRole.DisposalLoss, "81\n01")],
            refusals);
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Change_ByASupervisor_IsForbidden()
    {
        await using var books = await CreateAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            books.Settings.ChangeAsync(Supervisor, books.Company.CompanyId, new CompanySettings { Version = 1 }, Cancellation));
    }

    [Fact]
    public async Task Change_WithImpossibleValues_NamesThemAllAndChangesNothing()
    {
        await using var books = await CreateAsync();
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        var refusals = await books.SetAsync(settings => settings with
        {
            RoundingPlaces = 3,
            FiscalYearStartMonth = 13,
            TaxRate = Rate.FromPercent(100.5m),
            DocumentPattern = "{number}",
            MissedMonths = MissedMonths.Refuse,
        });

        Assert.Equal(
            [
                new SettingsRefusal.RoundingUnknown(3), new SettingsRefusal.FiscalYearStartOutOfRange(13), new SettingsRefusal.TaxRateOutOfRange(100.5m),
                new SettingsRefusal.DocumentPatternUnusable(DocumentPatternFault.BookMissing, "{number}"),
            ],
            refusals);
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
    }

    [Fact]
    public async Task Change_AfterSomebodyElses_IsRefusedAndSaysWhoseItWas()
    {
        await using var books = await CreateAsync();
        var read = await books.Settings.GetAsync(Operator, books.Company.CompanyId, Cancellation);
        Assert.Empty(await books.SetAsync(settings => settings with { RoundingPlaces = 0 }));

        var refusals = await books.Settings.ChangeAsync(
            Administrator, books.Company.CompanyId, read with { FiscalYearStartMonth = 7 }, Cancellation);

        Assert.Equal("admin", Assert.IsType<SettingsRefusal.ChangedMeanwhile>(Assert.Single(refusals)).ChangedBy);
        Assert.Equal((0, 1), await FirstAsync(books));
    }

    [Theory]
    [InlineData(ClosingProcess.CommercialClosing)]
    [InlineData(ClosingProcess.FiscalClosing)]
    public async Task Change_OfTheFiscalYearWithClosedMonths_IsRefusedUntilTheyAreReopened(ClosingProcess process)
    {
        await using var books = await CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(Month(1), process);
        await books.CloseAsync(Month(2), process);
        var before = await BooksImage.OfDatabaseAsync(books.Test);

        var refusals = await books.SetAsync(settings => settings with { FiscalYearStartMonth = 4, RoundingPlaces = 0 });

        Assert.Equal(new SettingsRefusal.FiscalYearHasClosedMonths(Month(1), Month(2)), Assert.Single(refusals));
        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        Assert.Empty(await books.ReopenAsync(Month(2), process.BookOf()));
        Assert.Empty(await books.ReopenAsync(Month(1), process.BookOf()));
        Assert.Empty(await books.SetAsync(settings => settings with { FiscalYearStartMonth = 4 }));
    }

    [Fact]
    public async Task Change_ToAPatternThatCouldRepeatANumber_IsRefused()
    {
        await using var books = await CreateAsync();
        await books.AddStraightLineAsync("A", Month(2));
        Assert.Empty(await books.SetAsync(settings => settings with { DocumentPattern = "{number:00}-{MM}-{book}-{yyyy}" }));
        await books.CloseAsync(Month(2));

        var refusals = await books.SetAsync(settings => settings with { DocumentPattern = "{MM}-{number:00}-{book}-{yyyy}" });

        Assert.Equal(
            new SettingsRefusal.DocumentPatternUnusable(DocumentPatternFault.WouldRepeat, "01-02-AKM-2026"), Assert.Single(refusals));
    }

    private static async Task<(int Rounding, int FiscalYearStart)> FirstAsync(ClosingBooks books)
    {
        var settings = await books.Settings.GetAsync(Operator, books.Company.CompanyId, Cancellation);
        return (settings.RoundingPlaces, settings.FiscalYearStartMonth);
    }
}
