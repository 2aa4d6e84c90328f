using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using CsCheck;
using static Aktiva.Tests.Depreciation.Given;

namespace Aktiva.Tests.Depreciation;

public class ExpenseSplitTests
{
    private static readonly Gen<Rate[]> Shares =
        from cuts in Gen.Long[0, Rate.Whole].Array[0, 5]
        select SharesBetween([0, .. cuts.Order(), Rate.Whole]);

    [Theory]
    [InlineData(1_000_000_00, "333300.00 333300.00 333400.00")]
    [InlineData(100_00, "33.00 33.00 34.00")]
    [InlineData(101_00, "34.00 33.00 34.00")]
    [InlineData(100_37, "33.37 33.00 34.00")]
    [InlineData(-100_37, "-33.37 -33.00 -34.00")]
    [InlineData(37, "0.00 0.00 0.37")]
    [InlineData(0, "0.00 0.00 0.00")]
    public void LargestRemainder_InWholeUnits_GivesWhatTheAmountHasBeyondThemLast(long minor, string expected)
    {
        var parts = new Money[3];

        ExpenseSplit.LargestRemainder(new Money(minor), [Percent(33.33m), Percent(33.33m), Percent(33.34m)], parts, places: 0);

        Assert.Equal(expected, string.Join(' ', parts));
        Assert.Equal(minor, parts.Sum(part => part.Minor));
    }

    [Fact]
    public void LargestRemainder_AnyShares_AddUpExactlyAndAreLessThanACentOff() =>
        Gen.Select(Shares, Gen.Long[-9_000_000_000_000_000_000, 9_000_000_000_000_000_000]).Sample((shares, minor) =>
        {
            var parts = new Money[shares.Length];
            ExpenseSplit.LargestRemainder(new Money(minor), shares, parts);
            Assert.Equal(minor, parts.Aggregate(Int128.Zero, (sum, part) => sum + part.Minor));
            for (var index = 0; index < parts.Length; index++)
            {
                var off = ((Int128)parts[index].Minor * Rate.Whole) - ((Int128)minor * shares[index].TenThousandths);
                Assert.True(Int128.Abs(off) < Rate.Whole);
            }
        });

    [Fact]
    public void LargestRemainder_NegativeAmount_IsThePositiveOneReversed() =>
        Gen.Select(Shares, Gen.Long[0, 1_000_000_000]).Sample((shares, minor) =>
        {
            var (positive, negative) = (new Money[shares.Length], new Money[shares.Length]);
            ExpenseSplit.LargestRemainder(new Money(minor), shares, positive);
            ExpenseSplit.LargestRemainder(new Money(-minor), shares, negative);
            Assert.Equal(positive, negative.Select(part => -part));
        });

    [Fact]
    public void LargestRemainder_Ties_GoToTheFirstAccounts()
    {
        var parts = new Money[4];
        ExpenseSplit.LargestRemainder(Money(0.02m), [Percent(25), Percent(25), Percent(25), Percent(25)], parts);
        Assert.Equal([0.01m, 0.01m, 0m, 0m], parts.Select(part => part.Amount));
    }

    [Fact]
    public void LargestRemainder_LargerRemainderLater_IsServedFirst()
    {
        var parts = new Money[2];
        ExpenseSplit.LargestRemainder(Money(0.01m), [Percent(40), Percent(60)], parts);
        Assert.Equal([0m, 0.01m], parts.Select(part => part.Amount));
    }

    [Fact]
    public void LargestRemainder_SharesNotTheWhole_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ExpenseSplit.LargestRemainder(Money(1), [Percent(60), Percent(39)], new Money[2]));
        Assert.Throws<ArgumentException>(() => ExpenseSplit.LargestRemainder(Money(1), [Percent(110), Percent(-10)], new Money[2]));
        Assert.Throws<ArgumentException>(() => ExpenseSplit.LargestRemainder(Money(1), [Percent(100)], new Money[2]));
    }

    private static Rate[] SharesBetween(long[] cuts) => [.. cuts.Zip(cuts.Skip(1), (from, to) => new Rate(to - from))];
}
