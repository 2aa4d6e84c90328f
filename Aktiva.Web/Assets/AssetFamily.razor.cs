using Aktiva.Core.Assets;
using Aktiva.Core.Reports;
using Aktiva.Web.Account;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Assets;

public sealed partial class AssetFamily
{
    private AssetComponents? _components;
    private AssetCard? _read;

    [Parameter, EditorRequired]
    public AssetCard Card { get; set; } = null!;

    [Inject]
    private ComponentService Service { get; set; } = null!;

    [Inject]
    private ActorProvider Actors { get; set; } = null!;

    [Inject]
    private CurrentCompany CurrentCompany { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, Card))
        {
            return;
        }

        _read = Card;
        var company = await CurrentCompany.FindAsync(CancellationToken.None);
        var outcome = await Service.GetAsync(
            await Actors.GetAsync(CancellationToken.None), company!.CompanyId, Card.Code, Book.Commercial, period: null, CancellationToken.None);
        _components = (outcome as ReportOutcome<AssetComponents>.Given)?.Report;
    }
}
