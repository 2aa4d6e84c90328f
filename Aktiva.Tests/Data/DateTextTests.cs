using Aktiva.Core.Data;

namespace Aktiva.Tests.Data;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2024-02-29", DateStyle.Iso)]
    [InlineData("29/02/2024", DateStyle.DayMonthYear)]
    public void TryParse_DateInTheStyle_Read(string text, DateStyle style)
    {
        Assert.True(DateText.TryParse(text, style, out var date));
        Assert.Equal(new DateOnly(2024, 2, 29), date);
    }

    [Theory]
    [InlineData("2023-02-29", DateStyle.Iso)]
    [InlineData("2024-2-9", DateStyle.Iso)]
    [InlineData("29/02/2024", DateStyle.Iso)]
    [InlineData("2024-02-29 ", DateStyle.Iso)]
    [InlineData("2024-02-29", DateStyle.DayMonthYear)]
    [InlineData("02/29/2024", DateStyle.DayMonthYear)]
    [InlineData("1/2/2024", DateStyle.DayMonthYear)]
    [InlineData("", DateStyle.Iso)]
    public void TryParse_AnythingElse_Refused(string text, DateStyle style) => Assert.False(DateText.TryParse(text, style, out _));
}
