using Aktiva.Core.Assets;
using Aktiva.Web.Account;
using Aktiva.Web.Assets;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Aktiva.Web.Layout;

public sealed partial class AssetSearchBox
{
    private const int MostHits = 12;

    private MudAutocomplete<AssetHit> _field = null!;
    private AssetHit? _chosen;

    [Inject]
    private AssetSearch Search { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task<IEnumerable<AssetHit>> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || await CurrentCompany.FindAsync(cancellationToken) is not { } company)
        {
            return [];
        }

        return await Search.FindAsync(await Actors.GetAsync(cancellationToken), company.CompanyId, text, MostHits, cancellationToken);
    }

    private async Task GoAsync(AssetHit? hit)
    {
        _chosen = hit;
        if (hit is not null)
        {
            await _field.ClearAsync();
            _chosen = null;
            Navigation.NavigateTo(AssetPage.AddressOf(hit.Code));
        }
    }
}
