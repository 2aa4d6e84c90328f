using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Depreciation;
using Aktiva.Core.Depreciation.Lifecycle;
using Aktiva.Core.Periods;

namespace Aktiva.Core.Events;

/// <summary>Works out what an event does to its asset, and to the other one of a split or merge, in every book.</summary>
internal sealed class EventPlan(DbTransaction transaction, EventBooks books, AssetEventEntry entry, EventAsset asset)
{
    private readonly Period _month = Period.Of(entry.Date);
    private readonly Dictionary<(long AssetId, Book Book), AssetOutlook?> _outlooks = [];

    public List<AssetEventRefusal> Refusals { get; } = [];

    public List<PlannedChange> Changes { get; } = [];

    /// <summary>The part of a split that has still to be made, or the other asset of a split or merge; null for none.</summary>
    public EventAsset? Counterpart { get; private set; }

    /// <summary>The books into which the part of a split comes, with the rules that it has in them.</summary>
    public List<(Book Book, DepreciationRules Rules)> PartRules { get; } = [];

    /// <summary>Putting in service: the rules with which the asset comes into the fiscal book; null when it does not.</summary>
    public DepreciationRules? FiscalRules { get; private set; }

    /// <summary>Putting in service: the group in the fiscal book.</summary>
    public FiscalGroup FiscalGroup { get; private set; }

    /// <param name="own">The books that the asset is in.</param>
    /// <param name="accountId">The account that the event names; 0 for none.</param>
    public async Task MakeAsync(IReadOnlyList<Book> own, long accountId)
    {
        var booking = new ChangeBooking(accountId, entry.Proceeds ?? Money.Zero);
        switch (entry.Type)
        {
            case AssetEventType.PutInService:
                await PutInServiceAsync(own);
                break;
            case AssetEventType.Addition:
                AddToAll(own, new AssetChange { Type = AssetChangeType.Addition, Amount = entry.Amount!.Value }, booking);
                break;
            case AssetEventType.DisposalSale or AssetEventType.DisposalScrap:
                AddToAll(own, new AssetChange { Type = AssetChangeType.Disposal }, booking);
                break;
            case AssetEventType.PartialDisposal:
                foreach (var (book, amount) in await PartsAsync(own))
                {
                    Add(asset, book, new AssetChange { Type = AssetChangeType.PartialDisposal, Amount = amount }, booking);
                }

                break;
            case AssetEventType.Revaluation or AssetEventType.Impairment or AssetEventType.ImpairmentReversal:
                Add(asset, Book.Commercial, new AssetChange { Type = TypeOf(entry.Type), Amount = entry.Amount!.Value });
                break;
            case AssetEventType.EstimateChange:
                Add(asset, Book.Commercial, new AssetChange { Type = AssetChangeType.EstimateChange });
                break;
            case AssetEventType.Split:
                await SplitAsync(own);
                break;
            case AssetEventType.Merge:
                await MergeAsync(own);
                break;
        }
    }

    /// <summary>The asset as the book has it; null, with a refusal, when it is not there in the month.</summary>
    public async Task<AssetOutlook?> OutlookAsync(EventAsset of, Book book)
    {
        if (!_outlooks.TryGetValue((of.AssetId, book), out var outlook))
        {
            var scope = await books.ScopeAsync(book, of.AssetId, _month);
            outlook = books.Read(scope, of.AssetId) is { } row ? new AssetOutlook(row, scope) : null;
            _outlooks[(of.AssetId, book)] = outlook;
            if (outlook is null)
            {
                Refusals.Add(new AssetEventRefusal.NotInBooks(of.Code, book));
            }
        }

        return outlook;
    }

    private async Task PutInServiceAsync(IReadOnlyList<Book> own)
    {
        Add(asset, Book.Commercial, new AssetChange { Type = AssetChangeType.PutInService });
        if (own.Contains(Book.Fiscal))
        {
            if (entry.FiscalGroup is not null)
            {
                Refusals.Add(new AssetEventRefusal.FieldNotOfType(AssetEventField.FiscalGroup));
            }

            return;
        }

        var category = entry.Category is { } code
            ? books.Masters.Categories[code]
            : books.Categories[(await PlacementStore.ReadAsync(transaction, asset.AssetId)).CategoryId];
        FiscalGroup = entry.FiscalGroup ?? category.FiscalGroup;
        if (FiscalGroup == FiscalGroup.None || await OutlookAsync(asset, Book.Commercial) is not { } commercial)
        {
            return;
        }

        var method = entry.FiscalMethod ?? DepreciationMethod.StraightLine;
        if (RuleCheck.CheckFiscal(FiscalGroup, method) is { Count: > 0 } problems)
        {
            Refusals.AddRange(problems.Select(problem => new AssetEventRefusal.FiscalNotAllowed(problem)));
            return;
        }

        FiscalRules = new DepreciationRules { Method = DepreciationMethod.None, Cost = commercial.CostIn(_month) };
        var rules = Depreciation.FiscalRules.Of(FiscalGroup, method, entry.Date, FiscalRules.Value.Cost);
        Changes.Add(new PlannedChange(asset, Book.Fiscal, new AssetChange
        {
            Type = AssetChangeType.PutInService,
            Date = entry.Date,
            Method = method,
            LifeMonths = rules.LifeMonths,
            RatePerYear = method == DepreciationMethod.DecliningAnnual ? rules.RatePerYear : null,
        }));
    }

    private async Task SplitAsync(IReadOnlyList<Book> own)
    {
        var (part, refusal) = await EventCounterpart.FindPartAsync(transaction, books, entry, asset, own);
        Counterpart = part;
        Refuse(refusal);
        foreach (var (book, amount) in await PartsAsync(own))
        {
            if (await ShareAsync(book, amount) is not var (outlook, share))
            {
                continue;
            }

            var inForce = outlook.InForceIn(_month);
            var firstLife = asset.FirstLifeOfPart(book, inForce.Rules.LifeMonths);
            PartRules.Add((book, MovedShare.EmptyRules(inForce.FirstTerms, firstLife)));
            Add(asset, book, MovedShare.Of(AssetChangeType.SplitOut, share));
            Add(part, book, MovedShare.WithMethods(inForce, MovedShare.Of(AssetChangeType.SplitIn, share) with
            {
                ResidualValue = share.ResidualValue,
                LifeMonths = inForce.Rules.LifeMonths == firstLife ? null : inForce.Rules.LifeMonths,
            }));
        }
    }

    private async Task MergeAsync(IReadOnlyList<Book> own)
    {
        var (found, refusal) = await EventCounterpart.FindTargetAsync(transaction, books, entry, asset, own);
        Refuse(refusal);
        if (found is not { } target)
        {
            return;
        }

        Counterpart = target;
        foreach (var book in own)
        {
            if (await OutlookAsync(asset, book) is not { } outlook
                || await OutlookAsync(target, book) is not { } other
                || await ShareAsync(book, outlook.CostIn(_month)) is not var (_, share))
            {
                continue;
            }

            Add(asset, book, MovedShare.Of(AssetChangeType.MergeOut, share));
            Add(target, book, MovedShare.Of(AssetChangeType.MergeIn, share) with
            {
                ResidualValue = other.RulesIn(_month).ResidualValue + share.ResidualValue,
                Units = 0,
            });
        }
    }

    /// <summary>The cost that leaves in each book: the same part of its cost as in the commercial book.</summary>
    private async Task<IReadOnlyList<(Book Book, Money Amount)>> PartsAsync(IReadOnlyList<Book> own)
    {
        if (await OutlookAsync(asset, Book.Commercial) is not { } commercial)
        {
            return [];
        }

        var cost = commercial.CostIn(_month);
        var (found, refusal) = await QuantityLeft.AmountAsync(transaction, books.CompanyId, asset, entry, (cost, commercial.First.Places));
        Refuse(refusal);
        if (found is not { } amount)
        {
            return [];
        }

        List<(Book, Money)> parts = [(Book.Commercial, amount)];
        if (own.Contains(Book.Fiscal) && amount < cost && await OutlookAsync(asset, Book.Fiscal) is { } fiscal)
        {
            var part = ExactRounding.Scale(fiscal.CostIn(_month), amount.Minor, cost.Minor, fiscal.First.Places);
            if (part > Money.Zero)
            {
                parts.Add((Book.Fiscal, part));
            }
        }

        return parts;
    }

    private async Task<(AssetOutlook Outlook, AssetShare Share)?> ShareAsync(Book book, Money cost)
    {
        if (await OutlookAsync(asset, book) is not { } outlook)
        {
            return null;
        }

        if (outlook.FindProblem() is { } problem)
        {
            Refusals.Add(new AssetEventRefusal.NotComputable(asset.Code, book, problem));
            return null;
        }

        if (cost <= Money.Zero || cost > outlook.CostIn(_month))
        {
            Refusals.Add(new AssetEventRefusal.NotApplicable(asset.Code, book, LifecycleProblem.AmountNotBelowCost, null, null));
            return null;
        }

        return (outlook, outlook.ShareOf(cost, _month));
    }

    private static AssetChangeType TypeOf(AssetEventType type) => type switch
    {
        AssetEventType.Revaluation => AssetChangeType.Revaluation,
        AssetEventType.Impairment => AssetChangeType.Impairment,
        _ => AssetChangeType.ImpairmentReversal,
    };

    private void Refuse(AssetEventRefusal? refusal)
    {
        if (refusal is not null)
        {
            Refusals.Add(refusal);
        }
    }

    private void AddToAll(IEnumerable<Book> all, AssetChange change, ChangeBooking booking)
    {
        foreach (var book in all)
        {
            Add(asset, book, change, booking);
        }
    }

    /// <summary>Rules that an event gives are those of the commercial book; of them the fiscal book takes the life of an addition.</summary>
    private void Add(EventAsset of, Book book, AssetChange change, ChangeBooking booking = default)
    {
        var isCommercial = book == Book.Commercial;
        Changes.Add(new PlannedChange(
            of,
            book,
            change with
            {
                Date = entry.Date,
                LifeMonths = change.LifeMonths ?? (isCommercial || change.Type == AssetChangeType.Addition ? entry.LifeMonths : null),
                ResidualValue = change.ResidualValue ?? (isCommercial ? entry.ResidualValue : null),
                Method = change.Method ?? (isCommercial ? entry.Method : null),
                RatePerYear = isCommercial ? entry.RatePerYear : null,
                Convention = isCommercial ? entry.Convention : null,
            },
            isCommercial ? booking : default));
    }
}
