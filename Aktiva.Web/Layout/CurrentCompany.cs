using Aktiva.Core.Companies;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Layout;

/// <summary>The company whose books the pages show: the first one by code. Read once per circuit.</summary>
public sealed class CurrentCompany(CompanyStore companies)
{
    private Company? _company;

    /// <summary>The company's zone; Asia/Jakarta before the company is known.</summary>
    public TimeZoneInfo TimeZone { get; private set; } = DisplayFormat.DefaultTimeZone;

    /// <returns>Null while the database has no company.</returns>
    public async Task<Company?> FindAsync(CancellationToken cancellationToken)
    {
        if (_company is null && await companies.ListAsync(cancellationToken) is [var first, ..])
        {
            _company = first;
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(first.TimeZone);
        }

        return _company;
    }
}
