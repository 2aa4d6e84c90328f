using System.CommandLine;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Spectre.Console;

namespace Aktiva.Web.Commands;

/// <summary><c>user add NAME --role ROLE</c>: makes a user; the password is the first line of stdin, or asked for on a terminal.</summary>
internal sealed class UserAddVerb : Verb
{
    private const int MaximumNameLength = 64;

    private readonly Argument<string> _name = new("NAME") { Description = CommandTexts.Get("ArgumentUserName") };
    private readonly Option<Role> _role = ChoiceOption.Create(
        "--role", CommandTexts.Get("OptionRole"), [.. Enum.GetValues<Role>().Select(role => (role.ToString(), role))]);

    public UserAddVerb(CommonOptions common)
        : base("add", CommandTexts.Get("UserAdd"), common)
    {
        Arguments.Add(_name);
        Options.Add(_role);
        _role.Required = true;
        _name.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(name) || name != name.Trim() || name.Length > MaximumNameLength || name.Any(char.IsControl))
            {
                result.AddError(CommandTexts.Get("UserNameInvalid", MaximumNameLength));
            }
        });
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var name = context.Value(_name)!;
        var role = context.Value(_role);
        var password = await ReadPasswordAsync(context, cancellationToken);
        var faults = PasswordRules.FaultsOf(password, name);
        if (faults.Count > 0)
        {
            throw new CommandFailure(string.Join(' ', faults.Select(FaultText)));
        }

        var added = await context.Get<UserStore>().AddAsync(
            name, role, context.Get<Passwords>().Hash(password), context.Get<TimeProvider>().GetUtcNow(), cancellationToken);
        if (!added)
        {
            throw new CommandFailure(CommandTexts.Get("UserExists", name));
        }

        await context.Error.WriteLineAsync(CommandTexts.Get("UserAdded", name, role));
        return ExitCode.Done;
    }

    private static async Task<string> ReadPasswordAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(cancellationToken) ?? "";
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        var password = await AskAsync(console, "AskPassword", cancellationToken);
        return password == await AskAsync(console, "AskPasswordAgain", cancellationToken)
            ? password
            : throw new CommandFailure(CommandTexts.Get("PasswordsDiffer"));
    }

    private static Task<string> AskAsync(IAnsiConsole console, string text, CancellationToken cancellationToken) =>
        new TextPrompt<string>(Markup.Escape(CommandTexts.Get(text))) { IsSecret = true, Mask = null }.ShowAsync(console, cancellationToken);

    private static string FaultText(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => CommandTexts.Get("PasswordTooShort", PasswordRules.MinimumLength),
        PasswordFault.TooLong => CommandTexts.Get("PasswordTooLong", PasswordRules.MaximumLength),
        PasswordFault.ContainsUserName => CommandTexts.Get("PasswordContainsUserName"),
        PasswordFault.TooFewDifferentCharacters => CommandTexts.Get("PasswordTooUniform", PasswordRules.MinimumDifferentCharacters),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no wording."),
    };
}
