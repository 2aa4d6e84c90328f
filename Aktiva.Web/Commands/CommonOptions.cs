using System.CommandLine;
using Aktiva.Core.Data;

namespace Aktiva.Web.Commands;

/// <summary>The options that every verb takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Database { get; } = new("--database") { Description = CommandTexts.Get("OptionDatabase"), Recursive = true };

    public Option<DatabaseProvider?> Provider { get; } = ChoiceOption.Create<DatabaseProvider?>(
        "--provider", CommandTexts.Get("OptionProvider"), [("sqlite", DatabaseProvider.Sqlite), ("sqlserver", DatabaseProvider.SqlServer)]);

    public Option<string?> Company { get; } = new("--company") { Description = CommandTexts.Get("OptionCompany"), Recursive = true };

    public void AddTo(RootCommand root)
    {
        Provider.Recursive = true;
        root.Options.Add(Database);
        root.Options.Add(Provider);
        root.Options.Add(Company);
    }
}
