using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Events;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Core.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aktiva.Core;

public static class CoreServices
{
    /// <summary>Registers the database, the stores and the services of Aktiva.Core.</summary>
    public static IServiceCollection AddAktivaCore(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => Database.Create(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Migrator>();
        services.AddSingleton<RunnerLease>();
        services.AddSingleton<RunBoard>();
        services.AddSingleton<ClosingQueue>();
        services.AddSingleton<ClosingRunner>();
        services.AddSingleton<RunnerPulse>();
        services.AddScoped<ClosingService>();
        services.AddScoped<PeriodService>();
        services.AddScoped<CalendarService>();
        services.AddScoped<AssetSearch>();
        services.AddScoped<AssetCardService>();
        services.AddScoped<AssetService>();
        services.AddScoped<AssetListService>();
        services.AddScoped<MasterService>();
        services.AddScoped<MasterEditor>();
        services.AddScoped<RunHistoryService>();
        services.AddScoped<AkmListService>();
        services.AddScoped<JournalListService>();
        services.AddScoped<CompanyStore>();
        services.AddScoped<CompanySettingsService>();
        services.AddSingleton<UserStore>();
        services.AddSingleton<KeyStore>();
        services.AddScoped<RegisterImport>();
        services.AddScoped<UsageImport>();
        services.AddScoped<AssetEventService>();
        services.AddScoped<EventsImport>();
        services.AddScoped<ExplanationService>();
        services.AddScoped<ScheduleService>();
        services.AddScoped<ForecastService>();
        services.AddScoped<DeferredTaxService>();
        services.AddScoped<ComponentService>();
        services.AddScoped<ExportService>();
        services.AddScoped<OverviewService>();
        services.AddScoped<RollForwardService>();
        services.AddScoped<DepartmentDepreciationService>();
        services.AddScoped<ComparisonService>();
        services.AddScoped<ReconciliationService>();
        services.AddScoped<ReportExport>();
        services.AddScoped<DemoCompany>();
        return services;
    }
}
