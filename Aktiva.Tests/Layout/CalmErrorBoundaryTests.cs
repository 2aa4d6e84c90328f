using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Aktiva.Tests.Layout;

public sealed class CalmErrorBoundaryTests
{
    [Fact]
    public async Task Render_PageBreaks_ShowsANumberAndNoDetail()
    {
        await using var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(Texts.Indonesian);
        context.JSInterop.Mode = JSRuntimeMode.Loose;

        var boundary = context.Render<CalmErrorBoundary>(parameters => parameters.AddChildContent<Broken>());

        Assert.Contains("Halaman ini tidak dapat ditampilkan", boundary.Markup, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8}$", boundary.Find("strong").TextContent);
        Assert.DoesNotContain("SELECT", boundary.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recover_PageIsWholeAgain_ShowsIt()
    {
        await using var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(Texts.Indonesian);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var isBroken = true;
        var boundary = context.Render<CalmErrorBoundary>(parameters => parameters.AddChildContent(builder =>
        {
            if (isBroken)
            {
                builder.OpenComponent<Broken>(0);
                builder.CloseComponent();
            }
            else
            {
                builder.AddContent(1, "utuh");
            }
        }));

        isBroken = false;
        await boundary.InvokeAsync(boundary.Instance.Recover);

        boundary.MarkupMatches("utuh");
    }

    private sealed class Broken : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("SELECT secret FROM app_user");
    }
}
