using Aktiva.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Aktiva.Tests.Layout;

public sealed class LookProvidersTests
{
    [Fact]
    public async Task Switch_WhileTheBrowserIsAskedWhatItPrefers_IsNotTakenBack()
    {
        await using var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        context.Services.AddScoped<BrowserMemory>();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.JSInterop.SetupModule("./remember.js").Mode = JSRuntimeMode.Loose;
        var preference = context.JSInterop.Setup<bool>(call => call.Identifier.Contains("dark", StringComparison.OrdinalIgnoreCase));
        List<bool> looks = [];
        var look = context.Render<LookProviders>(parameters => parameters.Add(
            providers => providers.IsDarkChanged, EventCallback.Factory.Create<bool>(this, looks.Add)));
        Assert.NotEmpty(preference.Invocations);

        await look.InvokeAsync(look.Instance.SwitchAsync);
        preference.SetResult(false);
        await look.InvokeAsync(() => { });

        Assert.Equal([true], looks);
        Assert.Equal("dark", look.Instance.Remembered);
    }
}
