using System.Globalization;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Web.Resources;

namespace Aktiva.Tests.Resources;

public sealed class DisplayFormatTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 24, 18, 5, 9, TimeSpan.Zero);

    [Theory]
    [InlineData("id", "1.234.567,89", "\u22121.234.567,89", "0,00")]
    [InlineData("id-ID", "1.234.567,89", "\u22121.234.567,89", "0,00")]
    [InlineData("en", "1,234,567.89", "\u22121,234,567.89", "0.00")]
    [InlineData("en-GB", "1,234,567.89", "\u22121,234,567.89", "0.00")]
    public void Money_Culture_GroupsWithTwoDecimalsAndATrueMinus(string culture, string positive, string negative, string zero)
    {
        var format = In(culture);

        Assert.Equal(positive, format.Money(new Money(123_456_789)));
        Assert.Equal(negative, format.Money(new Money(-123_456_789)));
        Assert.Equal(zero, format.Money(Money.Zero));
        Assert.Equal("", format.Money(null));
    }

    [Theory]
    [InlineData("id", "Agustus 2026", true)]
    [InlineData("id", " agustus 2026 ", true)]
    [InlineData("en", "August 2026", true)]
    [InlineData("en", "8/2026", true)]
    [InlineData("id", "08/2026", true)]
    [InlineData("id", "2026-08", true)]
    [InlineData("id", "August 2026", false)]
    [InlineData("id", "13/2026", false)]
    [InlineData("id", "08/26", false)]
    [InlineData("id", "", false)]
    public void FindMonth_Text_IsTheMonthItNames(string culture, string text, bool isMonth) =>
        Assert.Equal(isMonth ? new Core.Periods.Period(2026, 8) : null, In(culture).FindMonth(text));

    [Theory]
    [InlineData("id", "Agustus 2026", "25 Nov 2026 01.05", "01.05.09", "60.000")]
    [InlineData("en", "August 2026", "25 Nov 2026 01:05", "01:05:09", "60,000")]
    public void MonthTimeAndCount_Culture_AreThoseOfTheLanguageInTheCompanysZone(
        string culture, string month, string instant, string time, string count)
    {
        var format = In(culture);

        Assert.Equal(month, format.Month(new Period(2026, 8)));
        Assert.Equal(instant, format.DateTime(Instant));
        Assert.Equal(time, format.Time(Instant));
        Assert.Equal(count, format.Count(60_000));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(47.9, "47%")]
    [InlineData(99.99, "99%")]
    [InlineData(100, "100%")]
    public void Percent_NotYetDone_NeverSaysHundred(double percent, string expected) =>
        Assert.Equal(expected, In("id").Percent(percent));

    [Fact]
    public void Language_AnyCulture_IsIndonesianUnlessEnglish()
    {
        Assert.Same(Language.English, Language.Of(CultureInfo.GetCultureInfo("en-US")));
        Assert.Same(Language.Indonesian, Language.Of(CultureInfo.GetCultureInfo("id-ID")));
        Assert.Same(Language.Indonesian, Language.Of(CultureInfo.GetCultureInfo("fr")));
    }

    private static DisplayFormat In(string culture) => new(CultureInfo.GetCultureInfo(culture), () => DisplayFormat.DefaultTimeZone);
}
