using Aktiva.Web.Forms;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Register;

/// <summary>One column of the register.</summary>
public sealed class AssetField : FormField
{
    [Inject]
    private RegisterTexts Words { get; set; } = null!;

    protected override string Label => Words.Column(Column);

    protected override string? Help => Words.Help(Column);
}
