using System.CommandLine;

namespace Aktiva.Web.Commands;

/// <summary><c>user</c>: what can be done with users.</summary>
internal sealed class UserCommand : Command
{
    public UserCommand(CommonOptions common)
        : base("user", CommandTexts.Get("User")) =>
        Subcommands.Add(new UserAddVerb(common));
}
