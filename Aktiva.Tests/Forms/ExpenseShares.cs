using Aktiva.Tests.Layout;
using Aktiva.Web.Forms;
using Bunit;
using MudBlazor;

namespace Aktiva.Tests.Forms;

/// <summary>Reads and fills in the rows between which an expense is split.</summary>
internal static class ExpenseShares
{
    /// <summary>The rows as account and percent.</summary>
    public static IReadOnlyList<(string Account, string Percent)> Of(PageBench bench) =>
    [
        .. bench.Page.FindAll(".share").Select(row => (
            (row.QuerySelector(".share-account input")!.GetAttribute("value") ?? "").Split(" · ")[0],
            row.QuerySelector(".share-percent input")!.GetAttribute("value") ?? "")),
    ];

    public static string PercentOf(PageBench bench, int row) => Of(bench)[row].Percent;

    public static Task ChooseAsync(PageBench bench, int row, string account) => bench.Page.InvokeAsync(
        () => bench.Page.FindComponent<ExpenseSharesField>().FindComponents<MudSelect<string>>()[row].Instance.ValueChanged.InvokeAsync(account));

    public static Task TypeAsync(PageBench bench, int row, string percent) =>
        bench.Page.InvokeAsync(() => bench.Page.FindAll(".share-percent input")[row].Change(percent));

    public static Task RemoveAsync(PageBench bench, int row) => bench.Page.InvokeAsync(() => bench.Page.FindAll(".share > button")[row].Click());
}
