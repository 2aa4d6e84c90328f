using Aktiva.Core.Assets;
using Aktiva.Core.Depreciation;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Forms;

/// <summary>What fields of forms can be set to: the word of a file for each choice, and what it is called.</summary>
public sealed class FormChoices(Texts texts)
{
    private static readonly DepreciationMethod[] ByLaw = [DepreciationMethod.StraightLine, DepreciationMethod.DecliningAnnual];

    private readonly ExplanationTexts _explanations = ExplanationTexts.For(texts.Culture);

    public IReadOnlyList<(string Value, string Text)> Methods => Of(Enum.GetValues<DepreciationMethod>());

    /// <summary>The methods that the law knows (UU PPh Pasal 11).</summary>
    public IReadOnlyList<(string Value, string Text)> FiscalMethods => Of(ByLaw);

    public IReadOnlyList<(string Value, string Text)> Conventions =>
        [.. Enum.GetValues<Convention>().Select(convention => (FileWord.Of(convention), _explanations.Convention(convention)))];

    public IReadOnlyList<(string Value, string Text)> FiscalGroups =>
        [.. Enum.GetValues<FiscalGroup>().Select(group => (FileWord.Of(group), texts[$"FiscalGroup.{group}"]))];

    /// <summary>Masters by code and name.</summary>
    public static IReadOnlyList<(string Value, string Text)> Of(IEnumerable<NamedCode> masters) => Of(masters, master => (master.Code, master.Name));

    /// <inheritdoc cref="Of(IEnumerable{NamedCode})"/>
    public static IReadOnlyList<(string Value, string Text)> Of<T>(IEnumerable<T> masters, Func<T, (string Code, string Name)> read) =>
        [.. masters.Select(read).Select(master => (master.Code, $"{master.Code} · {master.Name}"))];

    private IReadOnlyList<(string Value, string Text)> Of(IEnumerable<DepreciationMethod> methods) =>
        [.. methods.Select(method => (FileWord.Of(method), _explanations.Method(method)))];
}
