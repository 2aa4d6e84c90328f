using Aktiva.Tests.Layout;
using AngleSharp.Dom;
using Bunit;

namespace Aktiva.Tests.Events;

/// <summary>Fills in the dialog that records an event from the page of an asset.</summary>
internal static class EventDialogs
{
    public static async Task ChooseAsync(PageBench bench, string type)
    {
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll("#mutasi .mud-menu button")));
        await bench.Page.InvokeAsync(() => bench.Find("#mutasi .mud-menu button").Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-menu-item")));
        await bench.Page.InvokeAsync(() => bench.Page.FindAll(".mud-menu-item").Single(item => item.TextContent.Trim() == type).Click());
        bench.Until(() => Assert.NotEmpty(bench.Page.FindAll(".mud-dialog .event-fields")));
    }

    public static Task GiveAsync(PageBench bench, string field, string text) =>
        bench.Page.InvokeAsync(() => Field(bench, field).QuerySelector("input")!.Change(text));

    public static string Around(PageBench bench, string field) => Field(bench, field).TextContent;

    public static Task PreviewAsync(PageBench bench) => bench.Page.InvokeAsync(() => bench.Find(".mud-dialog form").Submit());

    private static IElement Field(PageBench bench, string field) =>
        bench.Page.FindAll(".mud-dialog .event-fields > *").Single(one => one.OuterHtml.Contains(field, StringComparison.Ordinal));
}
