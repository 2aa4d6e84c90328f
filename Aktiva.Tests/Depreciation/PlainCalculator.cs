using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Periods;

namespace Aktiva.Tests.Depreciation;

/// <summary>
/// The methods once more, in exact fractions of a cent and without closed forms: what the engine is compared with. It walks all months
/// from the first, remembers every share, and keeps nothing between months but what is written here.
/// </summary>
internal sealed class PlainCalculator(DepreciationRules rules)
{
    private readonly PlainShares shares = new(rules);
    private readonly Dictionary<Period, Fraction> shareOf = [];
    private readonly bool hasOpening = rules.HasOpening;
    private Fraction accumulated;
    private Fraction yearBase;
    private Fraction yearShares;
    private bool straightLine;
    private Fraction elapsed = Fraction.Zero;
    private long units;

    private Fraction Cost => rules.Cost.Minor;

    private Fraction Residual => rules.ResidualValue.Minor;

    private long Step => rules.Places == 0 ? 100 : 1;

    private Fraction Rate => new(rules.RatePerYear.TenThousandths, Core.Data.Rate.Whole);

    private Fraction OpeningAccumulated => hasOpening ? rules.OpeningAccumulated.Minor : 0;

    public IEnumerable<(Period Period, Money Depreciation)> Months(int count, Func<Period, long> unitsOf)
    {
        Begin(count);
        var month = shares.First;
        if (hasOpening)
        {
            for (; month <= rules.OpeningPeriod; month = month.Next)
            {
                elapsed += shareOf[month];
            }
        }

        for (var index = 0; index < count; index++, month = month.Next)
        {
            var charge = Month(month, unitsOf(month));
            accumulated += charge;
            elapsed += shareOf[month];
            yield return (month, new Money((long)charge.Numerator));
        }
    }

    private void Begin(int count)
    {
        accumulated = OpeningAccumulated;
        units = hasOpening ? rules.OpeningUnits : 0;
        var past = hasOpening ? Math.Max(0, rules.OpeningPeriod.MonthsSince(shares.First) + 1) : 0;
        for (var index = 0; index < past + count + 13; index++)
        {
            var month = shares.First.AddMonths(index);
            shareOf[month] = shares.Of(month);
        }
    }

    private Fraction Month(Period month, long produced)
    {
        OpenYear(month);
        var unitsBefore = units;
        units += produced;
        if (rules.Method == DepreciationMethod.Expensed)
        {
            var carrying = Cost - accumulated;
            return carrying <= (rules.IsLegacy ? 100 : 0) ? Fraction.Zero : carrying;
        }

        var unlimited = rules.Method switch
        {
            DepreciationMethod.None => Fraction.Zero,
            DepreciationMethod.UnitsOfProduction => units >= rules.TotalUnits
                ? Cost - accumulated - Residual
                : Spread(Units(unitsBefore), Units(units), Units(hasOpening ? rules.OpeningUnits : 0)),
            _ when rules.LifeMonths > 0 && elapsed + shareOf[month] >= rules.LifeMonths => Cost - accumulated - Residual,
            DepreciationMethod.StraightLine => Spread(elapsed / rules.LifeMonths, (elapsed + shareOf[month]) / rules.LifeMonths, OpeningShares() / rules.LifeMonths),
            DepreciationMethod.SumOfYears => Spread(Digits(elapsed), Digits(elapsed + shareOf[month]), Digits(OpeningShares())),
            DepreciationMethod.StraightLineRate => (Cost * Rate * shareOf[month] / 12).RoundTo(Step),
            DepreciationMethod.DecliningMonthly => ((Cost - accumulated) * Rate * shareOf[month] / 12).RoundTo(Step),
            DepreciationMethod.DecliningAnnual when rules.LifeMonths == 0 => (yearBase * Rate * shareOf[month] / 12).RoundTo(Step),
            DepreciationMethod.DecliningAnnual => DecliningAnnual(month),
            _ => DoubleDeclining(month),
        };
        return Limited(unlimited);
    }

    private Fraction Limited(Fraction charge)
    {
        var left = Cost - accumulated - rules.Limit.Minor;
        if (charge <= 0 || left <= 0)
        {
            return Fraction.Zero;
        }

        charge = Fraction.Min(charge, left);
        return rules.IsLegacy && charge <= 100 ? Fraction.Zero : charge;
    }

    private void OpenYear(Period month)
    {
        var yearStart = shares.YearStart(month);
        var isOpening = hasOpening && month == rules.OpeningPeriod.Next && month > shares.First;
        if (month != yearStart && month != shares.First && !isOpening)
        {
            return;
        }

        yearBase = Cost - accumulated;
        yearShares = Sum(month, yearStart.AddMonths(12));
        if (rules.Method != DepreciationMethod.DoubleDeclining || rules.LifeMonths - elapsed <= 0)
        {
            return;
        }

        var declining = yearBase * DoubleRate() * yearShares / 12;
        var straight = (yearBase - Residual) * yearShares / (rules.LifeMonths - elapsed);
        straightLine |= straight > declining;
    }

    private Fraction DecliningAnnual(Period month)
    {
        var yearStart = shares.YearStart(month);
        var openingInYear = hasOpening && rules.OpeningPeriod >= yearStart;
        var from = openingInYear ? rules.OpeningPeriod.Next : yearStart;
        from = from > shares.First ? from : shares.First;
        var (before, after) = (Sum(from, month), Sum(from, month.Next));
        var left = rules.LifeMonths - (elapsed - before);
        Fraction perShare;
        if (left <= Sum(from, yearStart.AddMonths(12)))
        {
            perShare = (yearBase - Residual) / left;
        }
        else if (!openingInYear)
        {
            perShare = yearBase * Rate / 12;
        }
        else if (yearStart == shares.YearStart(shares.First))
        {
            perShare = Cost * Rate / 12;
        }
        else
        {
            perShare = yearBase / (1 - (Rate * Sum(yearStart, rules.OpeningPeriod.Next) / 12)) * Rate / 12;
        }

        return (perShare * after).RoundTo(Step) - (perShare * before).RoundTo(Step);
    }

    private Fraction DoubleDeclining(Period month)
    {
        var from = shares.YearStart(month);
        if (hasOpening && rules.OpeningPeriod >= from)
        {
            from = rules.OpeningPeriod.Next;
        }

        var (before, after) = (Sum(from, month), Sum(from, month.Next));
        var year = straightLine
            ? (yearBase - Residual) * yearShares / (rules.LifeMonths - (elapsed - before))
            : yearBase * DoubleRate() * yearShares / 12;
        return (year * after / yearShares).RoundTo(Step) - (year * before / yearShares).RoundTo(Step);
    }

    private Fraction DoubleRate() => Fraction.Min(new Fraction(rules.Factor.TenThousandths * 12, (long)Core.Data.Rate.Whole * rules.LifeMonths), 1);

    private Fraction Spread(Fraction before, Fraction after, Fraction start)
    {
        var spread = Cost - Residual - OpeningAccumulated;
        return (spread * (after - start) / (1 - start)).RoundTo(Step) - (spread * (before - start) / (1 - start)).RoundTo(Step);
    }

    private Fraction Units(long produced) => new(Math.Min(produced, rules.TotalUnits), rules.TotalUnits);

    private Fraction OpeningShares() => hasOpening ? Sum(shares.First, rules.OpeningPeriod.Next) : Fraction.Zero;

    private Fraction Digits(Fraction through)
    {
        var (all, done) = (Fraction.Zero, Fraction.Zero);
        for (long start = 0; start < rules.LifeMonths; start += 12)
        {
            Fraction weight = rules.LifeMonths - start;
            Fraction length = Math.Min(12, rules.LifeMonths - start);
            all += weight;
            done += weight * Fraction.Max(0, Fraction.Min(length, through - start)) / length;
        }

        return done / all;
    }

    private Fraction Sum(Period from, Period to)
    {
        var sum = Fraction.Zero;
        for (var month = from; month < to; month = month.Next)
        {
            sum += shareOf.GetValueOrDefault(month, Fraction.Zero);
        }

        return sum;
    }
}
