using System.CommandLine;
using Aktiva.Core.Data;

namespace Aktiva.Web.Commands;

/// <summary>The options that every verb takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Database { get; } = new("--database") { Description = CommandTexts.Get("OptionDatabase"), Recursive = true };

    public Option<DatabaseProvider?> Provider { get; } = new("--provider") { Description = CommandTexts.Get("OptionProvider"), Recursive = true };

    public Option<string?> Company { get; } = new("--company") { Description = CommandTexts.Get("OptionCompany"), Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(Database);
        root.Options.Add(Provider);
        root.Options.Add(Company);
    }
}
