using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Ledger;

/// <summary>
/// The number of a closing's document ("nomor bukti"): <c>00001/AKM/{company}/{MMyyyy}</c>, in the fiscal book <c>AKF</c>.
/// One gap-free sequence per company, book and year.
/// </summary>
/// <param name="Number">The place in the sequence, from 1.</param>
/// <param name="Book">The book closed.</param>
/// <param name="CompanyCode">The company's code.</param>
/// <param name="Period">The month closed.</param>
public readonly record struct DocumentNumber(int Number, Book Book, string CompanyCode, Period Period)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Number:00000}/{(Book == Book.Fiscal ? "AKF" : "AKM")}/{CompanyCode}/{Period.Month:00}{Period.Year:0000}");
}
