namespace Aktiva.Web.Account;

public sealed record AccountSettings
{
    /// <summary>How often an open page asks whether its session still counts.</summary>
    public TimeSpan RevalidateEvery { get; init; } = TimeSpan.FromMinutes(1);
}
