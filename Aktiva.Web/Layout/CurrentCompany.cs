using Aktiva.Core.Companies;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Layout;

/// <summary>The company whose books the pages show: the chosen one, else the first by code. Read once per circuit.</summary>
public sealed class CurrentCompany(CompanyStore companies, IHttpContextAccessor http)
{
    /// <summary>Holds the code of the chosen company.</summary>
    public const string Cookie = "aktiva-company";

    private IReadOnlyList<Company>? _all;
    private Company? _company;

    /// <summary>The code that the browser remembers, handed over where there is no request to ask; null asks the request.</summary>
    public string? Remembered { get; set; }

    /// <summary>What is known of the company was old, and is read again.</summary>
    public event Func<Task>? Changed;

    /// <summary>The company's zone; Asia/Jakarta before the company is known, and where this computer does not know the zone.</summary>
    public TimeZoneInfo TimeZone { get; private set; } = DisplayFormat.DefaultTimeZone;

    /// <summary>The day that it is in the company's zone.</summary>
    public DateOnly TodayAt(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZone).DateTime);

    /// <returns>Null while the database has no company.</returns>
    public async Task<Company?> FindAsync(CancellationToken cancellationToken)
    {
        if (_company is null && await ListAsync(cancellationToken) is [var first, ..] all)
        {
            var code = Remembered ?? http.HttpContext?.Request.Cookies[Cookie];
            _company = all.FirstOrDefault(company => company.Code == code) ?? first;
            TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(_company.TimeZone, out var zone) ? zone : DisplayFormat.DefaultTimeZone;
        }

        return _company;
    }

    /// <summary>Reads the company again, after its name or time zone was changed.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        (Remembered, _all, _company) = (_company?.Code, null, null);
        await FindAsync(cancellationToken);
        foreach (var listener in Changed?.GetInvocationList().Cast<Func<Task>>() ?? [])
        {
            await listener();
        }
    }

    /// <summary>All companies, by code.</summary>
    public async Task<IReadOnlyList<Company>> ListAsync(CancellationToken cancellationToken)
    {
        if (_all is not { Count: > 0 })
        {
            _all = await companies.ListAsync(cancellationToken);
        }

        return _all;
    }
}
