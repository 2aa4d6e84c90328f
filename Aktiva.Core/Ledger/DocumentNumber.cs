namespace Aktiva.Core.Ledger;

/// <summary>The number of a closing's document ("nomor bukti"). One gap-free sequence per company, book and calendar year.</summary>
/// <param name="Number">The place in the sequence, from 1.</param>
/// <param name="Printed">As it is written: see <see cref="DocumentPattern"/>.</param>
public sealed record DocumentNumber(int Number, string Printed)
{
    public override string ToString() => Printed;
}
