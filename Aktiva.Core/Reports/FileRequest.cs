namespace Aktiva.Core.Reports;

/// <summary>Which file for people is wanted.</summary>
public abstract record FileRequest
{
    public required long CompanyId { get; init; }
}
