using Aktiva.Core.Data;

namespace Aktiva.Core.Assets;

/// <summary>
/// A distribution of depreciation over expense accounts, adding up to exactly 100 %. The order counts: of equal remainders
/// the first account gets the cent.
/// </summary>
public sealed class ExpenseAccounts
{
    private const char AccountSeparator = ';';
    private const char ShareSeparator = ':';

    private ExpenseAccounts(IReadOnlyList<ExpenseShare> shares)
    {
        Shares = shares;
        Key = string.Join(AccountSeparator, shares.Select(share => $"{share.AccountCode}{ShareSeparator}{share.Share}"));
    }

    public IReadOnlyList<ExpenseShare> Shares { get; }

    /// <summary>The canonical text, such as <c>6101:60;6102:40</c>, by which equal distributions are kept once.</summary>
    public string Key { get; }

    /// <summary>Takes shares that belong together.</summary>
    /// <returns>What is wrong with them; null when <paramref name="accounts"/> is set.</returns>
    public static ImportFault? TryCreate(IReadOnlyList<ExpenseShare> shares, out ExpenseAccounts? accounts)
    {
        accounts = null;
        if (shares.Count == 0 || shares.Any(share => !IsAccountCode(share.AccountCode) || share.Share.TenThousandths is <= 0 or > Rate.Whole))
        {
            return ImportFault.ExpenseAccountsMalformed;
        }

        if (shares.DistinctBy(share => share.AccountCode, StringComparer.Ordinal).Count() != shares.Count)
        {
            return ImportFault.ExpenseAccountRepeated;
        }

        if (shares.Sum(share => share.Share.TenThousandths) != Rate.Whole)
        {
            return ImportFault.ExpenseSharesNotWhole;
        }

        var taken = new ExpenseAccounts(shares);
        if (taken.Key.Length > TextLimits.ExpenseAccounts || shares.Any(share => share.AccountCode.Length > TextLimits.Code))
        {
            return ImportFault.ValueTooLong;
        }

        accounts = taken;
        return null;
    }

    /// <summary>Reads the form of files: accounts and percents, <c>6101:60;6102:40</c>.</summary>
    /// <inheritdoc cref="TryCreate"/>
    public static ImportFault? TryRead(string text, NumberStyle style, out ExpenseAccounts? accounts)
    {
        accounts = null;
        List<ExpenseShare> shares = [];
        foreach (var part in text.Split(AccountSeparator, StringSplitOptions.TrimEntries))
        {
            if (part.Split(ShareSeparator, StringSplitOptions.TrimEntries) is not [var account, var percent])
            {
                return ImportFault.ExpenseAccountsMalformed;
            }

            if (!NumberText.TryParse(percent, style, out Rate share))
            {
                return NumberText.Classify(percent) == NumberForm.NoNumber
                    ? ImportFault.ExpenseAccountsMalformed
                    : ImportFault.NumberNotInFileStyle;
            }

            shares.Add(new ExpenseShare(account, share));
        }

        return TryCreate(shares, out accounts);
    }

    /// <summary>The percents in a text of the form of files, for finding out how its numbers are written.</summary>
    public static IEnumerable<string> PercentsIn(string text) =>
        text.Split(AccountSeparator)
            .Select(part => part.LastIndexOf(ShareSeparator) is var mark and >= 0 ? part[(mark + 1)..].Trim() : "");

    /// <summary>Whether a distribution can name an account with this code.</summary>
    public static bool IsAccountCode(string code) => code.Length > 0 && !code.Contains(AccountSeparator) && !code.Contains(ShareSeparator);
}
