using Aktiva.Core.Closing;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Closing;

public class ClosingDocumentNumberTests
{
    [Fact]
    public async Task Close_OverTheTurnOfTheYear_NumbersEveryYearFromOneWithoutGaps()
    {
        await using var books = await ClosingBooks.CreateAsync();
        await books.AddStraightLineAsync("A", ClosingBooks.Month(11));
        List<string?> numbers = [];
        for (var month = ClosingBooks.Month(11); month <= ClosingBooks.Month(2, 2027); month = month.Next)
        {
            numbers.Add((await books.CloseAsync(month)).DocumentNumber);
        }

        Assert.Equal(["00001/AKM/UTAMA/112026", "00002/AKM/UTAMA/122026", "00001/AKM/UTAMA/012027", "00002/AKM/UTAMA/022027"], numbers);
    }

    [Fact]
    public async Task Close_OfTheFiscalBook_HasASequenceOfItsOwn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CopyToFiscalBookAsync();
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));

        var fiscal = await books.CloseAsync(ClosingBooks.Month(1), ClosingProcess.FiscalClosing);

        Assert.Equal("00001/AKF/UTAMA/012026", fiscal.DocumentNumber);
    }

    [Fact]
    public async Task Close_OfAnotherCompany_HasASequenceOfItsOwn()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 2);
        var other = await books.Test.CreateCompanyAsync("CABANG");
        await books.Test.ExecuteAsync(
            """
            INSERT INTO expense_split (company_id, split_key) VALUES (@CompanyId, '6101:100');
            INSERT INTO expense_split_line (expense_split_id, line, account_id, share) SELECT expense_split_id, 1, 3, {r:1000000} FROM expense_split WHERE company_id = @CompanyId;
            UPDATE asset SET company_id = @CompanyId, expense_split_id = (SELECT expense_split_id FROM expense_split WHERE company_id = @CompanyId) WHERE asset_id = 2;
            UPDATE asset_book SET company_id = @CompanyId WHERE asset_id = 2;
            """,
            other);
        await books.CloseAsync(ClosingBooks.Month(1));

        var run = await books.CloseAsync(books.Request(ClosingBooks.Month(1)) with { CompanyId = other.CompanyId });

        Assert.Equal((RunStatus.Posted, "00001/AKM/CABANG/012026"), (run.Status, run.DocumentNumber));
    }

    [Fact]
    public async Task Close_AfterReopening_KeepsTheNumberOfTheMonth()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));
        await books.CloseAsync(ClosingBooks.Month(2));
        Assert.Empty(await books.ReopenAsync(ClosingBooks.Month(2)));
        Assert.Empty(await books.ReopenAsync(ClosingBooks.Month(1)));

        var january = await books.CloseAsync(ClosingBooks.Month(1));
        var february = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal(("00001/AKM/UTAMA/012026", "00002/AKM/UTAMA/022026"), (january.DocumentNumber, february.DocumentNumber));
    }

    [Fact]
    public async Task Close_ThatFails_TakesNoNumber()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.Test.BreakAsync("BEFORE UPDATE OF status ON closing_run WHEN NEW.status = 'posted'");
        var failed = await books.CloseAsync(ClosingBooks.Month(1));
        await books.Test.MendAsync();

        var january = await books.CloseAsync(ClosingBooks.Month(1));
        var february = await books.CloseAsync(ClosingBooks.Month(2));

        Assert.Equal((RunStatus.Failed, null), (failed.Status, failed.DocumentNumber));
        Assert.Equal(("00001/AKM/UTAMA/012026", "00002/AKM/UTAMA/022026"), (january.DocumentNumber, february.DocumentNumber));
    }

    [Fact]
    public async Task GetPeriodState_OfEveryMonth_ExpectsTheNumberThatClosingGives()
    {
        await using var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.CloseAsync(ClosingBooks.Month(1));

        Assert.Equal("00001/AKM/UTAMA/012026", (await StateAsync(books, ClosingBooks.Month(1))).ExpectedDocumentNumber);
        Assert.Equal("00002/AKM/UTAMA/022026", (await StateAsync(books, ClosingBooks.Month(2))).ExpectedDocumentNumber);
        Assert.Equal("00001/AKM/UTAMA/012027", (await StateAsync(books, ClosingBooks.Month(1, 2027))).ExpectedDocumentNumber);
    }

    private static Task<PeriodState> StateAsync(ClosingBooks books, Period period) =>
        books.Service.GetPeriodStateAsync(
            ClosingBooks.Operator, books.Company.CompanyId, ClosingProcess.CommercialClosing, period, ClosingBooks.Cancellation);
}
