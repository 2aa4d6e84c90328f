using Aktiva.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Aktiva.Tests.Layout;

public sealed class LookProvidersTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly BunitJSModuleInterop _memory;
    private readonly JSRuntimeInvocationHandler<bool> _preference;
    private readonly List<bool> _looks = [];

    public LookProvidersTests()
    {
        _context.Services.AddMudServices();
        _context.Services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        _context.Services.AddScoped<BrowserMemory>();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _memory = _context.JSInterop.SetupModule("./remember.js");
        _memory.Mode = JSRuntimeMode.Loose;
        _preference = _context.JSInterop.Setup<bool>(call => call.Identifier.Contains("dark", StringComparison.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Switch_WhileTheBrowserIsAskedWhatItPrefers_IsNotTakenBack()
    {
        var look = Render();
        Assert.NotEmpty(_preference.Invocations);

        await look.InvokeAsync(look.Instance.SwitchAsync);
        _preference.SetResult(false);
        await look.InvokeAsync(() => { });

        Assert.Equal([true], _looks);
        Assert.Equal("dark", look.Instance.Remembered);
    }

    [Fact]
    public async Task Switch_BeforeTheBrowserHasKeptIt_IsNotYetShown()
    {
        var kept = _memory.SetupVoid("cookie", _ => true);
        var look = Render();

        var switching = look.InvokeAsync(look.Instance.SwitchAsync);
        Assert.Equal(["aktiva-theme", "dark"], kept.Invocations.Single().Arguments.Take(2));
        Assert.Empty(_looks);
        kept.SetVoidResult();
        await switching;

        Assert.Equal([true], _looks);
    }

    private IRenderedComponent<LookProviders> Render() => _context.Render<LookProviders>(parameters => parameters.Add(
        providers => providers.IsDarkChanged, EventCallback.Factory.Create<bool>(this, _looks.Add)));
}
