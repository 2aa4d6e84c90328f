using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Companies;

/// <summary>
/// Makes sample assets one by one, the same for the same options. Those acquired until 2025 have the balances that their own rules
/// give at the end of 2025; the others come in January to October 2026.
/// </summary>
internal sealed class DemoRegister
{
    /// <summary>The month at whose end balances stand, so that the one after is the first to be closed.</summary>
    public static readonly Period OpeningPeriod = new(2025, 12);

    private const int NewAssetsPercent = 18;
    private const int LastNewMonth = 10;
    private const int SharedUsePercent = 25;

    private static readonly ExpenseAccounts[] SharedUse = [.. DemoCatalogue.SharedUse.Select(Read)];
    private static readonly DemoCategory[] CategoryByPercent =
        [.. DemoCatalogue.Categories.SelectMany(category => Enumerable.Repeat(category, category.Weight))];

    private readonly Random _random;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly ClosingPolicy _policy;

    private DemoRegister(int seed, ClosingPolicy policy)
    {
        _random = new Random(seed);
        _policy = policy;
    }

    /// <param name="options">How many assets, and which.</param>
    /// <param name="policy">How the company computes its balances.</param>
    public static IEnumerable<RegisterEntry> Generate(DemoOptions options, ClosingPolicy policy)
    {
        var register = new DemoRegister(options.Seed, policy);
        for (var index = 0; index < options.AssetCount; index++)
        {
            // The first ones go through all categories and policies, so that even a small company has one of every kind.
            yield return index < DemoCatalogue.Categories.Count * 3
                ? register.Next(DemoCatalogue.Categories[index % DemoCatalogue.Categories.Count], index / DemoCatalogue.Categories.Count)
                : register.Next(CategoryByPercent[register._random.Next(CategoryByPercent.Length)], register._random.Next(6));
        }
    }

    /// <summary>What the entries refer to.</summary>
    public static RegisterPlan Plan()
    {
        var plan = new RegisterPlan();
        AddTo(plan.Accounts, DemoCatalogue.ExpenseAccounts.Select(account => (account.Key, account.Value)));
        foreach (var (role, code, name) in DemoCatalogue.RoleAccounts)
        {
            plan.Accounts.Add(code, name);
            plan.AccountRoles.Add(role, code);
        }

        AddTo(plan.Divisions, DemoPlaces.Divisions.Select(division => (division.Code, division.Name)));
        AddTo(plan.Departments, DemoPlaces.Departments);
        foreach (var split in SharedUse)
        {
            plan.ExpenseSplits.Add(split.Key, split);
        }

        foreach (var category in DemoCatalogue.Categories)
        {
            var expense = Read($"{category.ExpenseAccount}:100");
            plan.Accounts.Add(category.AssetAccount, category.Name);
            plan.Accounts.Add(category.AccumulatedAccount, $"Akumulasi penyusutan – {category.Name.ToLower(CultureInfo.InvariantCulture)}");
            plan.ExpenseSplits.TryAdd(expense.Key, expense);
            plan.Categories.Add(category.Code, new CategoryEntry
            {
                Code = category.Code,
                Name = category.Name,
                AssetAccount = category.AssetAccount,
                AccumulatedAccount = category.AccumulatedAccount,
                ExpenseAccounts = expense,
                Convention = category.Policies[0].Convention,
                FiscalGroup = category.Policies[0].FiscalGroup,
            });
        }

        return plan;
    }

    private static void AddTo(Dictionary<string, string> names, IEnumerable<(string Code, string Name)> added)
    {
        foreach (var (code, name) in added)
        {
            names.Add(code, name);
        }
    }

    private static ExpenseAccounts Read(string text) => ExpenseAccounts.TryRead(text, NumberStyle.Point, out var accounts) is null
        ? accounts!
        : throw new InvalidOperationException($"{text} is no distribution over expense accounts.");

    private RegisterEntry Next(DemoCategory category, int policyIndex)
    {
        var policy = category.Policies[policyIndex % category.Policies.Count];
        var item = category.Items[_random.Next(category.Items.Count)];
        var cost = NextCost(item);
        var acquired = NextAcquisition(category);
        var inService = NextInService(acquired);
        var division = NextDivision(category);
        var number = NextNumber(category);
        var entry = new RegisterEntry
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"{category.Prefix}-{number:000000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"{item.Name} #{number}"),
            Category = category.Code,
            AcquisitionDate = acquired,
            InServiceDate = inService,
            Cost = cost,
            ResidualValue = Money.Round(cost.Amount * policy.ResidualPercent / 100),
            Method = policy.Method,
            LifeMonths = policy.LifeMonths,
            RatePerYear = Rate.FromPercent(policy.RatePercent),
            Convention = policy.Convention,
            Floor = policy.Floor,
            Division = division.Code,
            Department = NextDepartment(category),
            Location = division.Locations[_random.Next(division.Locations.Count)],
            ExpenseAccounts = _random.Next(100) < SharedUsePercent ? SharedUse[_random.Next(SharedUse.Length)] : null,
            FiscalGroup = policy.FiscalGroup,
            FiscalMethod = policy.FiscalGroup == FiscalGroup.None ? null : policy.FiscalMethod,
            Quantity = "1 unit",
            SerialNumber = category.HasSerialNumbers ? NextSerialNumber(category, division.PlateArea) : null,
        };
        return Period.Of(acquired) <= OpeningPeriod ? entry.WithOpening(OpeningPeriod, _policy) : entry;
    }

    private int NextNumber(DemoCategory category) => _numbers[category.Code] = _numbers.GetValueOrDefault(category.Code) + 1;

    private DemoDivision NextDivision(DemoCategory category)
    {
        var any = DemoPlaces.Divisions[_random.Next(DemoPlaces.Divisions.Count)];
        return category.Division is { } code ? DemoPlaces.Divisions.First(division => division.Code == code) : any;
    }

    private string NextDepartment(DemoCategory category)
    {
        var any = DemoPlaces.Departments[_random.Next(DemoPlaces.Departments.Count)].Code;
        return category.Department ?? any;
    }

    /// <summary>Prices are round, invoices often are not.</summary>
    private Money NextCost(DemoItem item)
    {
        var thousands = item.LowestCost + _random.Next(item.HighestCost - item.LowestCost + 1);
        var rupiah = _random.Next(5) switch
        {
            0 => (thousands * 1_000L) + _random.Next(1_000),
            _ => thousands / 50 * 50_000L,
        };
        return new Money((rupiah * Money.MinorPerUnit) + (_random.Next(10) == 0 ? _random.Next(Money.MinorPerUnit) : 0));
    }

    private DateOnly NextAcquisition(DemoCategory category)
    {
        if (_random.Next(100) < NewAssetsPercent)
        {
            return NextDay(OpeningPeriod.Next.AddMonths(_random.Next(LastNewMonth)));
        }

        var months = OpeningPeriod.MonthsSince(new Period(category.EarliestYear, 1)) + 1;
        return NextDay(OpeningPeriod.AddMonths(-_random.Next(months)));
    }

    private DateOnly NextDay(Period period) => period.FirstDay.AddDays(_random.Next(period.LastDay.Day));

    /// <summary>A few assets wait until they are put in service, within the same year.</summary>
    private DateOnly NextInService(DateOnly acquired)
    {
        var later = acquired.AddDays(_random.Next(20) == 0 ? 10 + _random.Next(40) : 0);
        return later.Year == acquired.Year ? later : acquired;
    }

    private string NextSerialNumber(DemoCategory category, string plateArea) => category.Prefix == "KND"
        ? string.Create(
            CultureInfo.InvariantCulture, $"{plateArea} {1_000 + _random.Next(9_000)} {NextLetter()}{NextLetter()}{NextLetter()}")
        : string.Create(CultureInfo.InvariantCulture, $"SN{_random.Next(100_000_000):00000000}{NextLetter()}{NextLetter()}");

    private char NextLetter() => (char)('A' + _random.Next(26));
}
