using System.Security.Claims;
using Aktiva.Core.Users;

namespace Aktiva.Web.Account;

/// <summary>Decides whether a name and a password open a session.</summary>
public sealed partial class SignInService(
    UserStore users, Passwords passwords, TimeProvider time, IHostEnvironment environment, ILogger<SignInService> logger)
{
    /// <returns>The session's identity, or null; why it failed is not told.</returns>
    public async Task<ClaimsPrincipal?> SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var user = await FindAdmittedAsync(userName, password, now, cancellationToken);
        if (user is null)
        {
            passwords.VerifyNobody(password);
            return null;
        }

        if (passwords.Verify(user, password) is not { } hash)
        {
            LogFailed(user.UserId, user.FailedLogins + 1);
            return null;
        }

        await users.RecordSuccessAsync(user, hash, cancellationToken);
        LogSignedIn(user.UserId);
        return Session.Open(user, now);
    }

    private async Task<AppUser?> FindAdmittedAsync(string userName, string password, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (password == SampleLogins.Password && !environment.IsDevelopment())
        {
            LogSamplePassword();
            return null;
        }

        var user = await users.FindByNameAsync(userName, cancellationToken);
        if (user is not null && !await users.AdmitAttemptAsync(user.UserId, SignInLimit.Default, now, cancellationToken))
        {
            LogLocked(user.UserId);
            return null;
        }

        return user;
    }

    [LoggerMessage(LogLevel.Information, "User {UserId} signed in.")]
    private partial void LogSignedIn(long userId);

    [LoggerMessage(LogLevel.Warning, "Sign-in {Failures} in a row failed for user {UserId}.")]
    private partial void LogFailed(long userId, int failures);

    [LoggerMessage(LogLevel.Warning, "Sign-in refused for user {UserId}: locked after too many failures.")]
    private partial void LogLocked(long userId);

    [LoggerMessage(LogLevel.Warning, "Sign-in refused: the password of the sample logins works in Development only.")]
    private partial void LogSamplePassword();
}
