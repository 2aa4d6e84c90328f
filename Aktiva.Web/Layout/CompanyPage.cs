using Aktiva.Core.Companies;
using Aktiva.Core.Users;
using Aktiva.Web.Account;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Layout;

/// <summary>A page about the current company: knows who looks at it, and stops reading when it is left.</summary>
public abstract class CompanyPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    protected ActorProvider Actors { get; set; } = null!;

    [Inject]
    protected CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected Texts Texts { get; set; } = null!;

    [Inject]
    protected ClosingTexts Words { get; set; } = null!;

    [Inject]
    protected DisplayFormat Format { get; set; } = null!;

    /// <summary>The company; null while it is not read, or when there is none.</summary>
    protected Company? Company { get; private set; }

    /// <summary>Who looks at the page, as of its opening; what is done asks again.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    protected sealed override async Task OnInitializedAsync()
    {
        Actor = await Actors.GetAsync(Leaving);
        Company = await CurrentCompany.FindAsync(Leaving);
        if (Company is not null)
        {
            await OpenAsync();
        }
    }

    /// <summary>Reads what the page shows first. The company is there.</summary>
    protected virtual Task OpenAsync() => Task.CompletedTask;

    /// <summary>Puts choices into the page's address, so that a reload and a link come back to them; null takes one out.</summary>
    protected void KeepInAddress(params IEnumerable<(string Name, string? Value)> choices) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(choices.ToDictionary(choice => choice.Name, choice => (object?)Filled(choice.Value))), replace: true);

    /// <inheritdoc cref="QueryWord.Filled"/>
    protected static string? Filled(string? text) => QueryWord.Filled(text);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
    }
}
