using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Aktiva.Tests.Layout;

/// <summary>The pages that stand without a company: they say what happened and lead to the start page.</summary>
public sealed class PlainPagesTests
{
    [Theory]
    [InlineData("id", "Halaman tidak ditemukan", "Ke beranda")]
    [InlineData("en", "Page not found", "Go to the start page")]
    public async Task NotFound_InEachLanguage_LeadsToTheStartPage(string language, string title, string home)
    {
        await using var context = Open(language);

        var page = context.Render<NotFound>();

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.Equal((home, "/"), (page.Find("a").TextContent.Trim(), page.Find("a").GetAttribute("href")));
    }

    [Theory]
    [InlineData("id", "Halaman ini tidak dapat ditampilkan")]
    [InlineData("en", "This page cannot be shown")]
    public async Task Error_OfARequest_NamesTheNumberUnderWhichTheLogHasIt(string language, string title)
    {
        await using var context = Open(language);
        using var request = new System.Diagnostics.Activity("request").Start();

        var page = context.Render<Error>();

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.Equal(request.TraceId.ToHexString(), page.Find("strong").TextContent);
        Assert.Equal("/", page.Find("a").GetAttribute("href"));
    }

    private static BunitContext Open(string language)
    {
        var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(Texts.For(new System.Globalization.CultureInfo(language)));
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        return context;
    }
}
