using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation.Lifecycle;

/// <summary>A month's depreciation, method by method, and the month of disposal.</summary>
internal sealed partial class PlainLife
{
    private Fraction Charge(Period month, AssetChange disposal)
    {
        if (month < First)
        {
            return Fraction.Zero;
        }

        var share = ShareOf(month);
        var counted = disposal.Type == AssetChangeType.Disposal ? Counted(disposal.Date, month, share) : share;
        if (month == shares.YearStart(month) || month == First)
        {
            (yearBase, inYear, asksAgain) = (cost - accumulated, Fraction.Zero, true);
        }

        var unlimited = counted is { } part ? Unlimited(month, part, endsEarly: part < share) : Fraction.Zero;
        var charge = counted is null ? Fraction.Zero : Limited(unlimited);
        elapsed += share;
        inYear += share;
        return charge;
    }

    private Fraction ShareOf(Period month) => !IsInSegment
        ? shares.Of(month)
        : HasLife ? Fraction.Max(0, Fraction.Min(1, Life - elapsed)) : Fraction.One;

    /// <summary>The share of the month of disposal; null when it does not count.</summary>
    private Fraction? Counted(DateOnly date, Period month, Fraction share)
    {
        if (rules.Method is DepreciationMethod.UnitsOfProduction)
        {
            return share;
        }

        Fraction? part = rules.Convention switch
        {
            Convention.FullMonth => life.Policy.DisposalMonthCounts && month > Period.Of(rules.InServiceDate) ? share : null,
            Convention.MidMonth15 => date.Day <= 15 ? null : share,
            Convention.HalfMonth => month == First ? null : Fraction.Min(share, new Fraction(1, 2)),
            Convention.Daily365 or Convention.DailyActual => shares.Before(date),
            _ => share,
        };
        return part is { } some && some <= 0 && month <= Last() ? null
            : rules.Method == DepreciationMethod.Expensed && part is not null ? share : part;
    }

    private Period Last()
    {
        var sum = Fraction.Zero;
        for (var month = First; HasLife; month = month.Next)
        {
            sum += IsInSegment ? Fraction.One : shares.Of(month);
            if (sum >= Life)
            {
                return month;
            }
        }

        return new Period(2999, 1);
    }

    private Fraction Unlimited(Period month, Fraction share, bool endsEarly)
    {
        if (rules.Method == DepreciationMethod.UnitsOfProduction)
        {
            var before = units;
            units += RandomLives.UnitsOf(month);
            return units >= rules.TotalUnits ? cost - accumulated - residual
                : Spread(before / rules.TotalUnits, units / rules.TotalUnits, anchorUnits / rules.TotalUnits);
        }

        if (HasLife && !endsEarly && elapsed + share >= Life && rules.Method is not (DepreciationMethod.None or DepreciationMethod.Expensed))
        {
            return cost - accumulated - residual;
        }

        var rate = new Fraction(rules.RatePerYear.TenThousandths, Rate.Whole);
        return rules.Method switch
        {
            DepreciationMethod.None => Fraction.Zero,
            DepreciationMethod.Expensed => cost - accumulated,
            DepreciationMethod.StraightLine => Spread(elapsed / Life, (elapsed + share) / Life, anchorElapsed / Life),
            DepreciationMethod.SumOfYears => Spread(Digits(elapsed), Digits(elapsed + share), Digits(anchorElapsed)),
            DepreciationMethod.StraightLineRate => (cost * rate * share / 12).RoundTo(Step),
            DepreciationMethod.DecliningMonthly => ((cost - accumulated) * rate * share / 12).RoundTo(Step),
            DepreciationMethod.DecliningAnnual when !HasLife => (yearBase * rate * share / 12).RoundTo(Step),
            DepreciationMethod.DecliningAnnual => Cumulative(EndsInYear(month) ? RestPerShare() : yearBase * rate / 12, share),
            _ => DoubleDeclining(share),
        };
    }

    private Fraction DoubleDeclining(Fraction share)
    {
        var perShare = yearBase * Fraction.Min(new Fraction(rules.Factor.TenThousandths * 12, Rate.Whole) / Life, 1) / 12;
        if (asksAgain && cost - accumulated > Fraction.Max(residual, rules.Floor.Minor))
        {
            straightLine |= (yearBase - residual) / (Life - (elapsed - inYear)) > perShare;
            asksAgain = false;
        }

        return Cumulative(straightLine ? (yearBase - residual) / (Life - (elapsed - inYear)) : perShare, share);
    }

    /// <summary>What was left at the start of the year, or at the last change in it, over the months left then.</summary>
    private Fraction RestPerShare()
    {
        var isChanged = anchorElapsed == elapsed - inYear && (anchorElapsed > 0 || anchorAccumulated > 0);
        return ((isChanged ? cost - anchorAccumulated : yearBase) - residual) / (Life - (elapsed - inYear));
    }

    private bool EndsInYear(Period month) => Last() < shares.YearStart(month).AddMonths(12);

    private Fraction Cumulative(Fraction perShare, Fraction share) =>
        (perShare * (inYear + share)).RoundTo(Step) - (perShare * inYear).RoundTo(Step);

    private Fraction Spread(Fraction before, Fraction after, Fraction start)
    {
        var spread = cost - residual - anchorAccumulated;
        return (spread * (after - start) / (1 - start)).RoundTo(Step) - (spread * (before - start) / (1 - start)).RoundTo(Step);
    }

    private Fraction Digits(Fraction through)
    {
        var (all, done) = (Fraction.Zero, Fraction.Zero);
        for (Fraction start = 0; start < Life; start += 12)
        {
            var length = Fraction.Min(12, Life - start);
            all += Life - start;
            done += (Life - start) * Fraction.Max(0, Fraction.Min(length, through - start)) / length;
        }

        return done / all;
    }

    private Fraction Limited(Fraction charge)
    {
        var left = cost - accumulated - Fraction.Max(residual, rules.Floor.Minor);
        if (rules.Method == DepreciationMethod.Expensed)
        {
            return charge <= (rules.IsLegacy ? 100 : 0) ? Fraction.Zero : charge;
        }

        charge = charge <= 0 || left <= 0 ? Fraction.Zero : Fraction.Min(charge, left);
        return rules.IsLegacy && charge <= 100 ? Fraction.Zero : charge;
    }
}
