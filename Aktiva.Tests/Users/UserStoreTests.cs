using Aktiva.Core.Users;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Users;

/// <summary>Users and the keys of their cookies, on whatever database.</summary>
public class UserStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 7, 5, 9, 125, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestDatabase.Cancellation;

    [Fact]
    public async Task Add_OfANameThatIsThereInOtherLetters_ChangesNothing()
    {
        await using var test = await TestDatabase.CreateAsync();
        var users = new UserStore(test.Database);
        Assert.False(await users.AnyAsync(Cancellation));

        Assert.True(await users.AddAsync(" Budi ", Role.Operator, "hash", Now, Cancellation));
        Assert.False(await users.AddAsync("BUDI", Role.Administrator, "other", Now, Cancellation));

        var user = await users.FindByNameAsync("budi", Cancellation);
        Assert.Equal(("Budi", Role.Operator, "hash", 0, null), (user!.UserName, user.Role, user.PasswordHash, user.FailedLogins, user.LockedUntil));
        Assert.Equal(user, await users.FindAsync(user.UserId, Cancellation));
        Assert.True(await users.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task AdmitAttempt_AfterFiveFailures_LocksUntilTheTimeIsOver()
    {
        await using var test = await TestDatabase.CreateAsync();
        var users = new UserStore(test.Database);
        await users.AddAsync("budi", Role.Operator, "hash", Now, Cancellation);
        var user = (await users.FindByNameAsync("budi", Cancellation))!;

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.True(await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, Now, Cancellation));
        }

        Assert.False(await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, Now.AddMinutes(14), Cancellation));
        Assert.Equal(Now.AddMinutes(15), (await users.FindAsync(user.UserId, Cancellation))!.LockedUntil);
        Assert.True(await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, Now.AddMinutes(15), Cancellation));
        Assert.Equal(1, (await users.FindAsync(user.UserId, Cancellation))!.FailedLogins);
    }

    [Fact]
    public async Task RecordSuccess_OfASessionWhoseStampIsOld_ChangesNothing()
    {
        await using var test = await TestDatabase.CreateAsync();
        var users = new UserStore(test.Database);
        await users.AddAsync("budi", Role.Operator, "hash", Now, Cancellation);
        var user = (await users.FindByNameAsync("budi", Cancellation))!;
        await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, Now, Cancellation);
        await users.ChangeRoleAsync(user.UserId, Role.Viewer, Cancellation);

        await users.RecordSuccessAsync(user, "new", Cancellation);
        var unchanged = (await users.FindAsync(user.UserId, Cancellation))!;
        await users.RecordSuccessAsync(unchanged, "new", Cancellation);
        var changed = (await users.FindAsync(user.UserId, Cancellation))!;

        Assert.Equal((Role.Viewer, "hash", 1), (unchanged.Role, unchanged.PasswordHash, unchanged.FailedLogins));
        Assert.Equal(("new", 0), (changed.PasswordHash, changed.FailedLogins));
    }

    [Fact]
    public async Task Keys_OfAnyLength_ComeBackInTheirOrder()
    {
        await using var test = await TestDatabase.CreateAsync();
        var keys = new KeyStore(test.Database);
        var content = new string('k', 9_000);

        await keys.AddAsync("key-1", content, Cancellation);
        await keys.AddAsync("key-2", "<key/>", Cancellation);

        Assert.Equal([content, "<key/>"], await keys.ListAsync(Cancellation));
    }
}
