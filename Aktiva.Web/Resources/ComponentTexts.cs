using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Aktiva.Web.Resources;

/// <summary>What MudBlazor's components say by themselves, in Indonesian. English is their own.</summary>
public sealed class ComponentTexts : MudLocalizer
{
    private static readonly TextSource Source = new("ComponentTexts");

    /// <summary>A text that is not there is left to the component.</summary>
    public override LocalizedString this[string key] =>
        Source.Knows(key, Language.Indonesian)
            ? new LocalizedString(key, Source.Find(key, Language.Indonesian))
            : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] => this[key] is { ResourceNotFound: false } text
        ? new LocalizedString(key, string.Format(Language.Indonesian, text.Value, arguments))
        : this[key];
}
