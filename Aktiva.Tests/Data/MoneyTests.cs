using System.Globalization;
using Aktiva.Core.Data;
using CsCheck;

namespace Aktiva.Tests.Data;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("0.004999999", 0)]
    [InlineData("-0.005", -1)]
    [InlineData("1.015", 102)]
    [InlineData("2.675", 268)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("-92233720368547758.08", long.MinValue)]
    public void Round_IsHalfAwayFromZero(string amount, long minor) => Assert.Equal(new Money(minor), Money.Round(Parse(amount)));

    [Theory]
    [InlineData("1234.56", 123_456)]
    [InlineData("1234.5600", 123_456)]
    [InlineData("-0.01", -1)]
    public void Exact_OfAnAmountInCents_TakesIt(string amount, long minor) => Assert.Equal(new Money(minor), Money.Exact(Parse(amount)));

    [Fact]
    public void Exact_OfAFractionOfACent_Throws() => Assert.Throws<ArgumentException>(() => Money.Exact(0.001m));

    [Fact]
    public void Arithmetic_BeyondTheRange_Throws()
    {
        var (most, least) = (new Money(long.MaxValue), new Money(long.MinValue));

        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => least - new Money(1));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => Money.Round(92_233_720_368_547_758.08m));
        Assert.Throws<OverflowException>(() => Money.Exact(92_233_720_368_547_758.08m));
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-123_456_789, "-1234567.89")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    public void ToString_IsTheFormOfFiles_WhateverTheCulture(long minor, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");
            Assert.Equal(text, new Money(minor).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Amount_OfAnyMoney_IsExactAndComesBack() =>
        Gen.Long.Sample(minor => Money.Exact(new Money(minor).Amount) == new Money(minor));

    [Fact]
    public void Comparison_FollowsTheMinorUnits() => Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
    {
        var (a, b) = (new Money(left), new Money(right));
        return (a < b) == (left < right) && (a >= b) == (left >= right) && (a > b) == (left > right) && (a <= b) == (left <= right)
            && a.CompareTo(b) == left.CompareTo(right) && Money.Min(a, b).Minor == Math.Min(left, right) && Money.Max(a, b).Minor == Math.Max(left, right);
    });

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(1_050)]
    public async Task Money_ThroughTheDatabase_ComesBackExactly(long minor)
    {
        await using var test = await TestDatabase.CreateAsync();
        await test.ExecuteAsync("CREATE TABLE t (amount INTEGER)");

        await test.ExecuteAsync("INSERT INTO t VALUES (@amount)", new { amount = new Money(minor) });

        Assert.Equal(new Money(minor), Assert.Single(await test.QueryAsync<Money>("SELECT amount FROM t")));
        Assert.Equal("integer", await test.ScalarAsync<string>("SELECT typeof(amount) FROM t"));
        Assert.Equal("integer", await test.ScalarAsync<string>("SELECT typeof(@amount + 0)", new { amount = new Money(minor) }));
    }

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
