using System.Globalization;
using System.Resources;

namespace Aktiva.Web.Resources;

/// <summary>One table of texts in Indonesian and English; Indonesian is the neutral language.</summary>
/// <param name="name">The name of the .resx file in this folder.</param>
public sealed class TextSource(string name)
{
    private readonly ResourceManager _resources = new($"Aktiva.Web.Resources.{name}", typeof(TextSource).Assembly);

    /// <summary>The text in the current UI culture, its placeholders filled in the current culture.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Get(string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Find(key, CultureInfo.CurrentUICulture);
        return arguments.IsEmpty ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }

    public bool Knows(string key, CultureInfo culture) => _resources.GetString(key, culture) is not null;

    /// <summary>The text in the given language, as it stands.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Find(string key, CultureInfo culture) =>
        _resources.GetString(key, culture) ?? throw new KeyNotFoundException($"There is no text {name}.{key}.");
}
