using System.CommandLine;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Ledger;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary><c>settings</c>: shows a company's settings, after changing those that are given.</summary>
internal sealed class SettingsVerb : Verb
{
    private const string NoMonth = "none";
    private const string WholeMonth = "whole";
    private const string NoAccount = "-";

    private readonly Option<string?> _name = Text("--name", nameof(CompanySettings.Name));
    private readonly Option<string?> _timeZone = Text("--time-zone", nameof(CompanySettings.TimeZone));
    private readonly Option<int?> _rounding = Choice("--rounding", nameof(CompanySettings.RoundingPlaces), ("0", (int?)0), ("2", 2));
    private readonly Option<MissedMonths?> _missed = Choice("--missed", nameof(CompanySettings.MissedMonths), Missed);
    private readonly Option<JournalDetail?> _journal = Choice("--journal", nameof(CompanySettings.JournalDetail), Journal);
    private readonly Option<int?> _fiscalYearStart = Choice(
        "--fiscal-year-start",
        nameof(CompanySettings.FiscalYearStartMonth),
        [.. Enumerable.Range(1, 12).Select(month => (Word(month), (int?)month))]);

    private readonly Option<string?> _disposalMonth = Choice("--disposal-month", nameof(CompanySettings.DisposalMonthCounts), DisposalMonth);
    private readonly Option<string?> _documentPattern = Text("--document-pattern", nameof(CompanySettings.DocumentPattern));

    private readonly Option<Rate?> _taxRate = FigureOption.Rate(
        "--tax-rate", SettingsTexts.Current.Describe(nameof(CompanySettings.TaxRate)));

    private readonly IReadOnlyList<(AccountRole Role, Option<string?> Option)> _accounts =
    [
        Account(AccountRole.Acquisition, "--acquisition-account"),
        Account(AccountRole.DisposalProceeds, "--disposal-proceeds-account"),
        Account(AccountRole.DisposalGain, "--disposal-gain-account"),
        Account(AccountRole.DisposalLoss, "--disposal-loss-account"),
        Account(AccountRole.RevaluationSurplus, "--revaluation-surplus-account"),
        Account(AccountRole.RevaluationResult, "--revaluation-result-account"),
        Account(AccountRole.ImpairmentLoss, "--impairment-loss-account"),
        Account(AccountRole.RetainedEarnings, "--retained-earnings-account"),
    ];

    private readonly Option<bool> _createMissing = new("--create-missing") { Description = SettingsTexts.Current.CreateMissing };

    public SettingsVerb(CommonOptions common)
        : base("settings", CommandTexts.Get("Settings"), common)
    {
        Options.Add(_name);
        Options.Add(_timeZone);
        Options.Add(_rounding);
        Options.Add(_missed);
        Options.Add(_journal);
        Options.Add(_fiscalYearStart);
        Options.Add(_disposalMonth);
        Options.Add(_documentPattern);
        Options.Add(_taxRate);
        foreach (var (_, option) in _accounts)
        {
            Options.Add(option);
        }

        Options.Add(_createMissing);
    }

    private static (string Word, MissedMonths? Value)[] Missed => [("catch-up", MissedMonths.CatchUp), ("refuse", MissedMonths.Refuse)];

    private static (string Word, JournalDetail? Value)[] Journal => [("summary", JournalDetail.Summary), ("asset", JournalDetail.Asset)];

    private static (string Word, string? Value)[] DisposalMonth => [(NoMonth, NoMonth), (WholeMonth, WholeMonth)];

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var company = await context.FindCompanyAsync(cancellationToken);
        var service = context.Get<CompanySettingsService>();
        var settings = await service.GetAsync(context.Actor, company.CompanyId, cancellationToken);
        var wanted = Apply(context, settings);
        if (wanted != settings)
        {
            Func<AccountRole, string>? nameOfNewAccount = context.Value(_createMissing) ? SettingsTexts.Current.Describe : null;
            var refusals = await service.ChangeAsync(context.Actor, company.CompanyId, wanted, nameOfNewAccount, cancellationToken);
            if (refusals.Count > 0)
            {
                throw new CommandFailure(string.Join(Environment.NewLine, refusals.Select(SettingsTexts.Current.Refusal)));
            }

            settings = await service.GetAsync(context.Actor, company.CompanyId, cancellationToken);
            await context.Error.WriteLineAsync(CommandTexts.Get("SettingsChanged"));
        }

        foreach (var line in TextTable.Align(RowsOf(settings), 0, 1, 2))
        {
            await context.Output.WriteLineAsync(line);
        }

        return ExitCode.Done;
    }

    private CompanySettings Apply(CommandContext context, CompanySettings settings) => settings with
    {
        Name = context.Value(_name)?.Trim() ?? settings.Name,
        TimeZone = context.Value(_timeZone) ?? settings.TimeZone,
        RoundingPlaces = context.Value(_rounding) ?? settings.RoundingPlaces,
        MissedMonths = context.Value(_missed) ?? settings.MissedMonths,
        JournalDetail = context.Value(_journal) ?? settings.JournalDetail,
        FiscalYearStartMonth = context.Value(_fiscalYearStart) ?? settings.FiscalYearStartMonth,
        DisposalMonthCounts = context.Value(_disposalMonth) is { } month ? month == WholeMonth : settings.DisposalMonthCounts,
        DocumentPattern = context.Value(_documentPattern) ?? settings.DocumentPattern,
        TaxRate = context.Value(_taxRate) ?? settings.TaxRate,
        Accounts = _accounts.Aggregate(
            settings.Accounts, (accounts, account) => context.Value(account.Option) is { } code ? accounts.With(account.Role, code) : accounts),
    };

    /// <summary>Each setting by the option that changes it, its value as the option takes it, and what it means.</summary>
    private string[][] RowsOf(CompanySettings settings) =>
    [
        Row(_name, settings.Name),
        Row(_timeZone, settings.TimeZone),
        Row(_rounding, Word(settings.RoundingPlaces)),
        Row(_missed, Missed.First(choice => choice.Value == settings.MissedMonths).Word),
        Row(_journal, Journal.First(choice => choice.Value == settings.JournalDetail).Word),
        Row(_fiscalYearStart, Word(settings.FiscalYearStartMonth)),
        Row(_disposalMonth, settings.DisposalMonthCounts ? WholeMonth : NoMonth),
        Row(_documentPattern, settings.DocumentPattern),
        Row(_taxRate, settings.TaxRate.ToString()),
        .. _accounts.Select(account => Row(account.Option, settings.Accounts[account.Role] ?? NoAccount)),
    ];

    private static Option<string?> Text(string name, string setting) =>
        new(name) { Description = SettingsTexts.Current.Describe(setting), HelpName = "TEXT" };

    private static string[] Row(Option option, string value) => [option.Name, value, option.Description!];

    private static Option<T> Choice<T>(string name, string setting, params IReadOnlyList<(string Word, T Value)> words) =>
        ChoiceOption.Create(name, SettingsTexts.Current.Describe(setting), words);

    private static (AccountRole Role, Option<string?> Option) Account(AccountRole role, string name) =>
        (role, new(name) { Description = SettingsTexts.Current.Describe(role), HelpName = "CODE" });

    private static string Word(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
