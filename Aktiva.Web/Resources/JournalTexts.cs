using System.Globalization;
using Aktiva.Core.Ledger;

namespace Aktiva.Web.Resources;

/// <summary>Words the descriptions of journal lines.</summary>
public sealed class JournalTexts(Texts texts, DisplayFormat format)
{
    /// <summary>The wording in one language.</summary>
    public static JournalTexts For(CultureInfo culture) =>
        new(Texts.For(culture), new DisplayFormat(culture, () => DisplayFormat.DefaultTimeZone));

    /// <summary>What the line records and for which month, then what the line is about; a text that somebody wrote stays as it is.</summary>
    public string Describe(JournalText text)
    {
        var entry = text.Kind is { } kind ? texts.Format($"Journal.{kind}", format.Month(text.Period)) : text.Words;
        return text.Line.Length == 0 ? entry : $"{entry} – {text.Line}";
    }
}
