using Aktiva.Core.Assets;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Ledger;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData(1, Book.Commercial, "UTAMA", 2026, 1, "00001/AKM/UTAMA/012026")]
    [InlineData(12, Book.Fiscal, "CBG", 2026, 12, "00012/AKF/CBG/122026")]
    [InlineData(123_456, Book.Commercial, "X", 2100, 9, "123456/AKM/X/092100")]
    public void ToString_IsNumberKindCompanyAndMonth(int number, Book book, string company, int year, int month, string text) =>
        Assert.Equal(text, new DocumentNumber(number, book, company, new Period(year, month)).ToString());
}
