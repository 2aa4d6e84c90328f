using Aktiva.Core.Data;
using CsCheck;

namespace Aktiva.Tests.Data;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1234567.89", NumberStyle.Point, 123456789)]
    [InlineData("0", NumberStyle.Point, 0)]
    [InlineData("007", NumberStyle.Point, 700)]
    [InlineData("12.5", NumberStyle.Point, 1250)]
    [InlineData("-0.01", NumberStyle.Point, -1)]
    [InlineData("92233720368547758.07", NumberStyle.Point, long.MaxValue)]
    [InlineData("1.234.567,89", NumberStyle.Indonesian, 123456789)]
    [InlineData("1234567,8", NumberStyle.Indonesian, 123456780)]
    [InlineData("1.234", NumberStyle.Indonesian, 123400)]
    [InlineData("-12.345,6", NumberStyle.Indonesian, -1234560)]
    [InlineData("500", NumberStyle.Indonesian, 50000)]
    [InlineData("1,250,000.50", NumberStyle.English, 125000050)]
    [InlineData("46,267,739.00", NumberStyle.English, 4626773900)]
    [InlineData("1250000.5", NumberStyle.English, 125000050)]
    [InlineData("1,250", NumberStyle.English, 125000)]
    public void TryParse_MoneyWrittenInTheStyle_Read(string text, NumberStyle style, long minor)
    {
        Assert.True(NumberText.TryParse(text, style, out Money money));
        Assert.Equal(minor, money.Minor);
    }

    [Theory]
    [InlineData("", NumberStyle.Point)]
    [InlineData("-", NumberStyle.Point)]
    [InlineData(".5", NumberStyle.Point)]
    [InlineData("5.", NumberStyle.Point)]
    [InlineData("1.234", NumberStyle.Point)]
    [InlineData("1,234.50", NumberStyle.Point)]
    [InlineData("1 234", NumberStyle.Point)]
    [InlineData("+5", NumberStyle.Point)]
    [InlineData("--5", NumberStyle.Point)]
    [InlineData("1e3", NumberStyle.Point)]
    [InlineData("٣", NumberStyle.Point)]
    [InlineData("92233720368547758.08", NumberStyle.Point)]
    [InlineData("99999999999999999999", NumberStyle.Point)]
    [InlineData("12.5", NumberStyle.Indonesian)]
    [InlineData("1234.567", NumberStyle.Indonesian)]
    [InlineData("1.23.456", NumberStyle.Indonesian)]
    [InlineData("1.234,567", NumberStyle.Indonesian)]
    [InlineData(".234", NumberStyle.Indonesian)]
    [InlineData("1.234.", NumberStyle.Indonesian)]
    [InlineData("1.234,", NumberStyle.Indonesian)]
    [InlineData("1,2,3", NumberStyle.Indonesian)]
    [InlineData("1,25", NumberStyle.English)]
    [InlineData("1,2500", NumberStyle.English)]
    [InlineData("1250,000", NumberStyle.English)]
    [InlineData(",250", NumberStyle.English)]
    [InlineData("1,250,", NumberStyle.English)]
    [InlineData("1.250.000", NumberStyle.English)]
    [InlineData("1.250,50", NumberStyle.English)]
    public void TryParse_MoneyNotInTheStyle_Refused(string text, NumberStyle style)
    {
        Assert.False(NumberText.TryParse(text, style, out Money money));
        Assert.Equal(Money.Zero, money);
    }

    [Theory]
    [InlineData("99999999999999999999", NumberStyle.English, true)]
    [InlineData("99.999.999.999.999.999.999,5", NumberStyle.Indonesian, true)]
    [InlineData("99999999999999999999x", NumberStyle.Indonesian, false)]
    [InlineData("1,25", NumberStyle.English, false)]
    [InlineData("5", NumberStyle.Point, false)]
    [InlineData("-1", NumberStyle.Point, false)]
    public void IsTooLarge_Text_OnlyWhatIsANumberButDoesNotFit(string text, NumberStyle style, bool isTooLarge) =>
        Assert.Equal(isTooLarge, NumberText.IsTooLarge(text, style));

    [Theory]
    [InlineData("33.3333", NumberStyle.Point, 333333)]
    [InlineData("12,5", NumberStyle.Indonesian, 125000)]
    [InlineData("1.234", NumberStyle.Point, 12340)]
    [InlineData("1.234", NumberStyle.Indonesian, 12340000)]
    public void TryParse_Rate_Read(string text, NumberStyle style, long tenThousandths)
    {
        Assert.True(NumberText.TryParse(text, style, out Rate rate));
        Assert.Equal(tenThousandths, rate.TenThousandths);
    }

    [Theory]
    [InlineData("1.000.000", NumberStyle.Indonesian, true, 1_000_000)]
    [InlineData("48", NumberStyle.Point, true, 48)]
    [InlineData("48.0", NumberStyle.Point, false, 0)]
    [InlineData("1.000", NumberStyle.Point, false, 0)]
    public void TryParseWhole_Text_ReadOrRefused(string text, NumberStyle style, bool read, long number)
    {
        Assert.Equal(read, NumberText.TryParseWhole(text, style, out var result));
        Assert.Equal(number, result);
    }

    [Theory]
    [InlineData("1250000", NumberForm.Either)]
    [InlineData("-5", NumberForm.Either)]
    [InlineData("12.5", NumberForm.Point)]
    [InlineData("1.2345", NumberForm.Point)]
    [InlineData("1234.567", NumberForm.Point)]
    [InlineData("12,5", NumberForm.Indonesian)]
    [InlineData("1.234.567", NumberForm.Indonesian)]
    [InlineData("1.234,5", NumberForm.Indonesian)]
    [InlineData("1.234", NumberForm.Ambiguous)]
    [InlineData("1,234.5", NumberForm.NoNumber)]
    [InlineData("abc", NumberForm.NoNumber)]
    public void Classify_Text_SaysWhatItsWritingTells(string text, NumberForm form) => Assert.Equal(form, NumberText.Classify(text));

    [Fact]
    public void TryParse_AnyMoneyWritten_ReadBack() =>
        Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000].Sample(minor =>
        {
            var money = new Money(minor);
            var indonesian = money.Amount.ToString("#,##0.00", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));
            return NumberText.TryParse(money.ToString(), NumberStyle.Point, out Money first) && first == money
                && NumberText.TryParse(indonesian, NumberStyle.Indonesian, out Money second) && second == money;
        });
}
