using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Home;

/// <summary>Where the company's books stand at a glance.</summary>
public sealed partial class HomePage
{
    public const string Path = "/";

    private const int EndingWithin = 6;
    private const int MostEnding = 8;

    private CompanyCalendar? _calendar;
    private AssetTotals? _totals;
    private IReadOnlyList<CategoryBalance> _categories = [];
    private IReadOnlyList<OpenProblem> _problems = [];
    private RowPage<EndingAsset> _ending = new([], 0);

    [Inject]
    private CalendarService Calendars { get; set; } = null!;

    [Inject]
    private AssetListService Lists { get; set; } = null!;

    [Inject]
    private OverviewService Overview { get; set; } = null!;

    [Inject]
    private ProblemReader Problems { get; set; } = null!;

    private string? Lead => _totals switch
    {
        null => null,
        { AsOf: var asOf } when asOf == default => Texts["Assets.NothingClosed"],
        { AsOf: var asOf } => Texts.Format("Assets.AsOf", Format.Month(asOf)),
    };

    /// <summary>The month to close next; with nothing closed, the one that is shown.</summary>
    private Period? Next => _calendar is { RunningPeriod: null } calendar ? calendar.LastClosed(Book.Commercial)?.Next ?? Period : null;

    /// <summary>What the closed month posted alone, which is what ledger and reports have; everything while nothing is closed.</summary>
    private AssetTotals Posted(AssetTotals all) => all.AsOf == default ? all : all with
    {
        Assets = _categories.Sum(category => category.AssetCount),
        Cost = Sum(category => category.Cost),
        Accumulated = Sum(category => category.Accumulated),
    };

    /// <summary>What of the register the closed month has not, and why.</summary>
    private IEnumerable<string> NotPosted(AssetTotals all)
    {
        if (all.LaterAssets > 0)
        {
            yield return Texts.Format("Home.Later", Words.Assets(all.LaterAssets), Format.Month(all.AsOf));
        }

        if (all.NotPostedAssets > all.LaterAssets)
        {
            yield return Texts.Format("Home.NotPosted", Words.Assets(all.NotPostedAssets - all.LaterAssets), Format.Month(all.AsOf));
        }
    }

    private Money Sum(Func<CategoryBalance, Money> amount) => _categories.Aggregate(Money.Zero, (sum, category) => sum + amount(category));

    protected override async Task ReadAsync()
    {
        var companyId = Company!.CompanyId;
        _calendar = await Calendars.ReadAsync(Actor, companyId, Leaving);
        _totals = await Lists.SumAsync(Actor, companyId, new AssetFilter { Book = Book.Commercial, Period = Period }, Leaving);
        _problems = await Problems.ListAsync(Actor, companyId, _calendar, Leaving);
        var closed = _calendar.Find(_totals.AsOf, Book.Commercial);
        _categories = closed is null ? [] : await Overview.ReadCategoriesAsync(Actor, closed.RunId, Leaving);
        _ending = closed is null ? new([], 0) : await Overview.ListEndingAsync(Actor, companyId, closed, EndingWithin, MostEnding, Leaving);
    }
}
