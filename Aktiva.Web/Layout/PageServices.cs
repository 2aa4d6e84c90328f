using System.Globalization;
using Aktiva.Web.Closing;
using Aktiva.Web.Forms;
using Aktiva.Web.Home;
using Aktiva.Web.Masters;
using Aktiva.Web.Reports;
using Aktiva.Web.Resources;
using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>Registers what the pages are made with.</summary>
public static class PageServices
{
    /// <summary>Each circuit takes its language from the culture in which it begins and keeps it.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<CurrentCompany>()
        .AddScoped<CurrentPeriod>()
        .AddScoped<CalendarWatch>()
        .AddScoped<BrowserMemory>()
        .AddScoped<BrowserDownload>()
        .AddScoped<FileDownload>()
        .AddScoped<PaperHead>()
        .AddScoped<ReportPaper>()
        .AddTransient<MudLocalizer, ComponentTexts>()
        .AddScoped(_ => Texts.For(CultureInfo.CurrentUICulture))
        .AddScoped(provider => new DisplayFormat(
            provider.GetRequiredService<Texts>().Culture, () => provider.GetRequiredService<CurrentCompany>().TimeZone))
        .AddScoped<ClosingTexts>()
        .AddScoped(provider => EventTexts.For(provider.GetRequiredService<Texts>().Culture))
        .AddScoped<RegisterTexts>()
        .AddScoped<FormDialogService>()
        .AddScoped<IDialogService>(provider => provider.GetRequiredService<FormDialogService>())
        .AddScoped<MasterDialogs>()
        .AddScoped<ProblemReader>()
        .AddScoped<PreviewJobs>();
}
