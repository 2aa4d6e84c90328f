namespace Aktiva.Core.Users;

/// <summary>Who does something: a signed-in user, or the command line as <c>cli:name</c>.</summary>
/// <param name="Name">The name that is recorded.</param>
/// <param name="Role">What the actor may do.</param>
public sealed record Actor(string Name, Role Role)
{
    public bool Is(Role role) => Role >= role;

    /// <exception cref="UnauthorizedAccessException">The actor's role is lower. Pages offer nothing that leads here.</exception>
    public void Require(Role role)
    {
        if (!Is(role))
        {
            throw new UnauthorizedAccessException($"{Name} is {Role}; this needs {role}.");
        }
    }
}
