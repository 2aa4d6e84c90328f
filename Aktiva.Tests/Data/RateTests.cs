using Aktiva.Core.Data;
using CsCheck;

namespace Aktiva.Tests.Data;

public sealed class RateTests
{
    [Fact]
    public void FromPercent_OfUpToFourDecimals_IsExact()
    {
        Assert.Equal(new Rate(125_000), Rate.FromPercent(12.5m));
        Assert.Equal(new Rate(333_333), Rate.FromPercent(33.3333m));
        Assert.Equal(Rate.Whole, Rate.FromPercent(100m).TenThousandths);
    }

    [Fact]
    public void FromPercent_OfMoreDecimals_Throws() => Assert.Throws<ArgumentException>(() => Rate.FromPercent(33.33333m));

    [Theory]
    [InlineData(125_000, "12.5")]
    [InlineData(1, "0.0001")]
    [InlineData(1_000_000, "100")]
    [InlineData(0, "0")]
    public void ToString_HasNoTrailingZeros(long tenThousandths, string text) => Assert.Equal(text, new Rate(tenThousandths).ToString());

    [Fact]
    public void Percent_OfAnyRate_IsExactAndComesBack() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(rate => Rate.FromPercent(new Rate(rate).Percent) == new Rate(rate));

    [Fact]
    public void Comparison_FollowsTheRate()
    {
        Assert.True(new Rate(1) < new Rate(2) && new Rate(2) > new Rate(1) && new Rate(2) >= new Rate(2) && new Rate(2) <= new Rate(2));
        Assert.True(new Rate(1).CompareTo(new Rate(2)) < 0);
    }

    [Fact]
    public async Task Rate_ThroughTheDatabase_ComesBackExactly()
    {
        await using var test = await TestDatabase.CreateAsync();
        await test.ExecuteAsync("CREATE TABLE t (rate INTEGER)");

        await test.ExecuteAsync("INSERT INTO t VALUES (@rate)", new { rate = new Rate(9_007_199_254_740_993) });

        Assert.Equal(new Rate(9_007_199_254_740_993), Assert.Single(await test.QueryAsync<Rate>("SELECT rate FROM t")));
        Assert.Equal("integer", await test.ScalarAsync<string>("SELECT typeof(@rate)", new { rate = new Rate(5) }));
    }
}
