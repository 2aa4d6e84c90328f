using Aktiva.Core.Data;
using Aktiva.Core.Ledger;

namespace Aktiva.Core.Companies;

/// <summary>All settings of a company.</summary>
public sealed record CompanySettings : ClosingPolicy
{
    /// <summary>How document numbers are written: see <see cref="Ledger.DocumentPattern"/>.</summary>
    public string DocumentPattern { get; init; } = Ledger.DocumentPattern.Default;

    /// <summary>The income tax rate at which temporary differences reverse (IAS 12.47), for deferred tax.</summary>
    public Rate TaxRate { get; init; } = Rate.FromPercent(22);

    /// <summary>The accounts that the journals of events post to; one that is set can be changed, but not taken away.</summary>
    public AccountsByRole Accounts { get; init; } = AccountsByRole.None;

    /// <summary>Rises with every change: a change is refused when somebody else was faster.</summary>
    public long Version { get; init; }
}
