using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly Gen<Period> AnyPeriod = Gen.Int[1900 * 12, (9999 * 12) + 11].Select(Period.FromOrdinal);

    [Theory]
    [InlineData("2026-01", 202601)]
    [InlineData("1900-12", 190012)]
    [InlineData("9999-12", 999912)]
    public void TryParse_OfYearAndMonth_ReadsIt(string text, int number)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(number, period.Number);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-1")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("1899-12")]
    [InlineData("2026/01")]
    [InlineData("202601")]
    [InlineData(" 2026-01")]
    [InlineData("2026-01 ")]
    [InlineData("+026-01")]
    [InlineData("2026- 1")]
    [InlineData("01-2026")]
    [InlineData("２０２６-01")]
    public void TryParse_OfAnythingElse_Refuses(string? text)
    {
        Assert.False(Period.TryParse(text, out var period));
        Assert.Equal(default, period);
    }

    [Theory]
    [InlineData(1899, 12)]
    [InlineData(10_000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    public void Construction_OutsideOfTheCalendar_Throws(int year, int month)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(year, month));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.FromNumber((year * 100) + month));
        Assert.False(Period.TryFromNumber((year * 100) + month, out _));
    }

    [Fact]
    public void Next_OfDecember_IsJanuary()
    {
        Assert.Equal(new Period(2027, 1), new Period(2026, 12).Next);
        Assert.Equal(new Period(2025, 12), new Period(2026, 1).Previous);
        Assert.Equal(new Period(2024, 11), new Period(2026, 1).AddMonths(-14));
    }

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2026, 12, 31)]
    public void LastDay_KnowsLeapYears(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), new Period(year, month).LastDay);

    [Fact]
    public void Arithmetic_OfAnyPeriods_CountsMonths() => Gen.Select(AnyPeriod, AnyPeriod).Sample((left, right) =>
        right.AddMonths(left.MonthsSince(right)) == left
        && (left < right) == (left.FirstDay < right.FirstDay)
        && (left > right) == (left.CompareTo(right) > 0)
        && (left <= right) == !(left > right)
        && (left >= right) == !(left < right)
        && Period.Of(left.FirstDay) == left && Period.Of(left.LastDay) == left
        && Period.FromNumber(left.Number) == left
        && Period.TryParse(left.ToString(), out var read) && read == left);
}
