using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Web.Hosting;

namespace Aktiva.Web.Commands;

/// <summary><c>migrate</c>: brings the database to the current schema; an empty one gets a company.</summary>
internal sealed partial class MigrateVerb : Verb
{
    private const string DefaultCompany = "UTAMA";

    public MigrateVerb(CommonOptions common)
        : base("migrate", CommandTexts.Get("Migrate"), common) =>
        Validators.Add(result => CheckCompanyCode(result, common));

    protected override bool NeedsSchema => false;

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Get<Migrator>().MigrateAsync(cancellationToken);
        await context.Error.WriteLineAsync(
            applied.Count == 0 ? CommandTexts.Get("SchemaCurrent") : CommandTexts.Get("SchemaMigrated", applied.Count));
        await SchemaCheck.WarnAsync(context.Get<Database>(), context.Error, cancellationToken);
        var companies = context.Get<CompanyStore>();
        if ((await companies.ListAsync(cancellationToken)).Count == 0)
        {
            var code = context.CompanyCode ?? DefaultCompany;
            await companies.CreateAsync(code, code, cancellationToken);
            await context.Error.WriteLineAsync(CommandTexts.Get("CompanyMade", code));
        }
        else if (context.CompanyCode is not null)
        {
            await context.FindCompanyAsync(cancellationToken);
        }

        return ExitCode.Done;
    }

    private static void CheckCompanyCode(CommandResult result, CommonOptions common)
    {
        if (result.GetValue(common.Company) is { } code && !CompanyCode().IsMatch(code))
        {
            result.AddError(CommandTexts.Get("CompanyCodeInvalid", code));
        }
    }

    // The code stands in document numbers between slashes.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$")]
    private static partial Regex CompanyCode();
}
