using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Users;

namespace Aktiva.Tests.Closing;

/// <summary>Every call of the services × every role: what a role lower than needed gets is <see cref="UnauthorizedAccessException"/>, and nothing happens.</summary>
public class ClosingRolesTests
{
    private static readonly ProgressLog Ignored = new();

    private static readonly Dictionary<string, (Role Needed, Func<ClosingBooks, Actor, Task> Call)> Calls = new()
    {
        ["start"] = (Role.Operator, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1)), actor)),
        ["start fiscal"] = (Role.Operator, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1), ClosingProcess.FiscalClosing), actor)),
        ["start excluding"] = (Role.Supervisor, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1)) with { ExcludedAssets = ["A0000001"] }, actor)),
        ["verify"] = (Role.Supervisor, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1), ClosingProcess.VerifyAssets), actor)),
        ["rebuild"] = (Role.Supervisor, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1), ClosingProcess.RebuildBalances), actor)),
        ["all"] = (Role.Supervisor, (books, actor) => books.StartAsync(books.Request(ClosingBooks.Month(1), ClosingRequest.AllProcesses), actor)),
        ["preview"] = (Role.Operator, (books, actor) => books.Service.PreviewAsync(actor, books.Request(ClosingBooks.Month(1)), Ignored, ClosingBooks.Cancellation)),
        ["watch"] = (Role.Viewer, (books, actor) => books.Service.WatchAsync(actor, 1, Ignored, ClosingBooks.Cancellation)),
        ["find"] = (Role.Viewer, (books, actor) => books.Service.FindRunAsync(actor, 1, ClosingBooks.Cancellation)),
        ["find active"] = (Role.Viewer, (books, actor) => books.Service.FindActiveRunAsync(actor, 1, ClosingBooks.Cancellation)),
        ["find latest"] = (Role.Viewer, (books, actor) => books.Service.FindLatestRunAsync(
            actor, 1, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), ClosingBooks.Cancellation)),
        ["state"] = (Role.Viewer, (books, actor) => books.Service.GetPeriodStateAsync(
            actor, 1, ClosingProcess.CommercialClosing, ClosingBooks.Month(1), ClosingBooks.Cancellation)),
        ["mark"] = (Role.Viewer, (books, actor) => books.Service.GetMarkAsync(actor, 1, ClosingBooks.Month(1), ClosingBooks.Cancellation)),
        ["log"] = (Role.Viewer, (books, actor) => books.Service.ReadLogAsync(actor, 1, 0, ClosingBooks.Cancellation)),
        ["findings"] = (Role.Viewer, (books, actor) => books.Service.ReadFindingsAsync(actor, 1, ClosingBooks.Cancellation)),
        ["akm"] = (Role.Viewer, (books, actor) => books.Service.ReadAkmAsync(actor, 1, 10, ClosingBooks.Cancellation)),
        ["cancel own"] = (Role.Operator, (books, actor) => books.Service.CancelAsync(actor, 1, ClosingBooks.Cancellation)),
        ["cancel other's"] = (Role.Supervisor, (books, actor) => books.Service.CancelAsync(actor, 2, ClosingBooks.Cancellation)),
        ["cancel unknown"] = (Role.Supervisor, (books, actor) => books.Service.CancelAsync(actor, 3, ClosingBooks.Cancellation)),
        ["reopen"] = (Role.Supervisor, (books, actor) => books.Service.ReopenAsync(
            actor, 1, Book.Commercial, ClosingBooks.Month(1), "x", ClosingBooks.Cancellation)),
        ["lock"] = (Role.Supervisor, (books, actor) => books.Periods.LockAsync(actor, 1, ClosingBooks.Month(1), ClosingBooks.Cancellation)),
        ["unlock"] = (Role.Supervisor, (books, actor) => books.Periods.UnlockAsync(actor, 1, ClosingBooks.Month(1), "x", ClosingBooks.Cancellation)),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_ByEveryRole_IsAllowedFromTheRoleNeededOn(string name)
    {
        var (needed, call) = Calls[name];
        await using var books = await CreateAsync();
        var before = await BooksImage.OfDatabaseAsync(books.Test);
        foreach (var role in Enum.GetValues<Role>().Where(role => role < needed))
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => call(books, new Actor("budi", role)));
        }

        Assert.Equal(before, await BooksImage.OfDatabaseAsync(books.Test));
        foreach (var role in Enum.GetValues<Role>().Where(role => role >= needed))
        {
            await call(books, new Actor("budi", role));
        }
    }

    [Fact]
    public void Roles_AreCumulative()
    {
        Assert.True(Role.Viewer < Role.Operator && Role.Operator < Role.Supervisor && Role.Supervisor < Role.Administrator);
        Assert.True(new Actor("a", Role.Administrator).Is(Role.Viewer));
        Assert.False(new Actor("a", default).Is(Role.Viewer));
    }

    /// <summary>Run 1 was asked for by budi, run 2 by somebody else; both are over.</summary>
    private static async Task<ClosingBooks> CreateAsync()
    {
        var books = await ClosingBooks.CreateAsync(assets: 1);
        await books.Test.ExecuteAsync(
            """
            INSERT INTO closing_run (run_id, company_id, process, book, period, status, stage, requested_by, requested_at, finished_at) VALUES
                (1, 1, 'CommercialClosing', 1, 202601, 'failed', 'Assets', 'budi', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
                (2, 1, 'CommercialClosing', 1, 202601, 'failed', 'Assets', 'sari', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z');
            """);
        return books;
    }
}
