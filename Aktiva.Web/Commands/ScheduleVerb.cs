using System.CommandLine;
using Aktiva.Core.Assets;
using Aktiva.Core.Reports;

namespace Aktiva.Web.Commands;

/// <summary><c>schedule CODE</c>: an asset, or a category, month by month to the end, under its own or other rules.</summary>
internal sealed class ScheduleVerb : Verb
{
    private readonly Argument<string?> _code = AssetCode.OptionalArgument();
    private readonly Option<string?> _category = new("--category") { Description = CommandTexts.Get("OptionCategory"), HelpName = "CODE" };
    private readonly Option<Book> _book = BookOption.One();
    private readonly ScheduleTermsOptions _terms = new();

    public ScheduleVerb(CommonOptions common)
        : base("schedule", CommandTexts.Get("Schedule"), common)
    {
        Arguments.Add(_code);
        Options.Add(_category);
        Options.Add(_book);
        _terms.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_code) is null == result.GetValue(_category) is null)
            {
                result.AddError(CommandTexts.Get("ScheduleOneOf"));
            }
        });
    }

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var schedules = context.Get<ScheduleService>();
        var (companyId, book, terms) = (company.CompanyId, context.Value(_book), _terms.TermsOf(context));
        var outcome = context.Value(_code) is { } code
            ? await schedules.OfAssetAsync(context.Actor, companyId, code, book, terms, cancellationToken)
            : await schedules.OfCategoryAsync(context.Actor, companyId, context.Value(_category)!, book, terms, cancellationToken);
        new ScheduleReport(context).Write(outcome.Require());
        return ExitCode.Done;
    }
}
