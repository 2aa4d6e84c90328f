namespace Aktiva.Core.Companies;

/// <summary>A company whose assets are kept: registers, books, document numbers and closings are per company.</summary>
public sealed record Company
{
    public long CompanyId { get; init; }

    /// <summary>The short code in document numbers and on the command line, unique in the database.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The IANA time zone in which instants are shown.</summary>
    public string TimeZone { get; init; } = "";
}
