using Aktiva.Tests.Browser;
using Aktiva.Tests.Closing;

namespace Aktiva.Tests.Hosting;

/// <summary>What the server sends of a page before the browser is connected: no part of it may need the browser yet.</summary>
public sealed class FirstRenderingTests(VisitedBooks books) : IClassFixture<VisitedBooks>
{
    [Fact]
    public async Task Pages_OfAMonthOtherThanTheRememberedOne_AreSentWithoutIncident()
    {
        List<string> broken = [];

        foreach (var (_, page) in SitePages.All.Where(one => !SitePages.IsPlain(one.Key)))
        {
            var address = page.Replace("{asset}", "A0000001", StringComparison.Ordinal).Replace("{leaving}", "A0000002", StringComparison.Ordinal).Replace("{run}", $"{books.Run.RunId}", StringComparison.Ordinal);
            address = address.Contains("periode=", StringComparison.Ordinal) ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}periode=2026-01";
            var text = await (await books.Visitor.GetAsync(address)).Content.ReadAsStringAsync(ClosingBooks.Cancellation);
            if (text.Contains("Nomor gangguan", StringComparison.Ordinal) || !text.Contains("<h1", StringComparison.Ordinal))
            {
                broken.Add(address);
            }
        }

        Assert.Empty(broken);
    }
}
