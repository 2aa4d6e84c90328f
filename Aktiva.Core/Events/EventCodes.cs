using System.Data.Common;
using Aktiva.Core.Assets;
using Aktiva.Core.Users;

namespace Aktiva.Core.Events;

/// <summary>Finds what an event names by code.</summary>
/// <param name="transaction">The transaction of the recording.</param>
/// <param name="books">The company's books.</param>
/// <param name="refusals">Takes every code that the company has not.</param>
internal sealed class EventCodes(DbTransaction transaction, EventBooks books, List<AssetEventRefusal> refusals)
{
    /// <summary>The event's row with the ids of its codes; codes that the company has not are refused.</summary>
    public async Task<EventRow> FindAsync(AssetEventEntry entry, Actor actor, DateTimeOffset now)
    {
        var masters = books.Masters;
        return new EventRow
        {
            CompanyId = books.CompanyId,
            EventId = 0,
            AssetId = 0,
            Type = entry.Type,
            Date = entry.Date,
            Amount = entry.Amount,
            Quantity = QuantityLeft.Write(entry.Quantity),
            Proceeds = entry.Proceeds,
            AccountId = Find(AssetEventField.Account, entry.Account, masters.Accounts),
            LifeMonths = entry.LifeMonths,
            ResidualValue = entry.ResidualValue,
            Method = entry.Method,
            RatePerYear = entry.RatePerYear,
            Convention = entry.Convention,
            FiscalGroup = entry.FiscalGroup,
            FiscalMethod = entry.FiscalMethod,
            CategoryId = entry.Category is { } category && !masters.Categories.ContainsKey(category)
                ? Find(AssetEventField.Category, category, new Dictionary<string, long>())
                : entry.Category is null ? null : masters.Categories[entry.Category].CategoryId,
            DivisionId = Find(AssetEventField.Division, entry.Division, masters.Divisions),
            DepartmentId = Find(AssetEventField.Department, entry.Department, masters.Departments),
            Location = entry.Location,
            ExpenseSplitId = await FindSplitAsync(entry.ExpenseAccounts),
            Notes = entry.Notes,
            EnteredBy = actor.Name,
            EnteredAt = now,
        };

        long? Find(AssetEventField field, string? code, IReadOnlyDictionary<string, long> ids)
        {
            if (code is null || ids.TryGetValue(code, out var id))
            {
                return code is null ? null : ids[code];
            }

            refusals.Add(new AssetEventRefusal.CodeUnknown(field, code));
            return null;
        }
    }

    /// <summary>The expense split, made when the company has its accounts but not yet the split.</summary>
    private async Task<long?> FindSplitAsync(ExpenseAccounts? split)
    {
        if (split is null)
        {
            return null;
        }

        var unknown = split.Shares.Where(share => !books.Masters.Accounts.ContainsKey(share.AccountCode)).ToList();
        refusals.AddRange(unknown.Select(share => new AssetEventRefusal.CodeUnknown(AssetEventField.ExpenseAccounts, share.AccountCode)));
        if (unknown.Count > 0 || refusals.Count > 0)
        {
            return null;
        }

        if (!books.Masters.ExpenseSplits.ContainsKey(split.Key))
        {
            await RegisterMasters.InsertSplitAsync(transaction, books.CompanyId, split, books.Masters.Accounts);
            books.Masters = await RegisterMasters.ReadAsync(transaction.Connection!, books.CompanyId, transaction);
        }

        return books.Masters.ExpenseSplits[split.Key];
    }
}
