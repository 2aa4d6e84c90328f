using Aktiva.Core.Assets;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Reports;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Reports;

/// <summary>What stands above a report on paper, below its heading: book and months, what is chosen, the unit, and who printed it when.</summary>
public sealed class PaperHead(Texts texts, DisplayFormat format, TimeProvider time)
{
    /// <summary>What the address of a list can choose, in the order in which it is named.</summary>
    private static readonly string[] Choices = ["gerak", "kelompok", "alasan", "cari", "kategori", "divisi", "departemen", "akun"];

    private readonly ReportTexts _labels = ReportTexts.For(texts.Culture);

    /// <param name="book">Null for both.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="choices">What is chosen, by the names and values of the address; others are passed over.</param>
    /// <param name="names">Masters by their codes; what is missing is named by its code.</param>
    /// <param name="printedBy">The name of the user.</param>
    public IReadOnlyList<string> Lines(
        Book? book, Period first, Period last, IEnumerable<(string Name, string? Value)> choices, MasterNames names, string printedBy) =>
    [
        book is { } one ? _labels.Format("Report.BookAndSpan", _labels.Word(one), _labels.Span(first, last)) : _labels.Span(first, last),
        .. choices.Where(choice => !string.IsNullOrWhiteSpace(choice.Value)).OrderBy(choice => Array.IndexOf(Choices, choice.Name))
            .Select(choice => Worded(choice.Name, choice.Value!, names)).OfType<string>(),
        _labels["Report.Unit"],
        _labels.Format("Report.Printed", format.DateTime(time.GetUtcNow()), printedBy),
    ];

    private string? Worded(string name, string value, MasterNames names) => name switch
    {
        "gerak" => Line(_labels["RollForward.Movement"], QueryWord.Named<RollForwardMovement>(value) is { } movement ? _labels[$"Movement.{movement}"] : value),
        "kelompok" => Line(_labels["FiscalColumn.fiscal_group"], FileWord.TryRead(value, out FiscalGroup? group) ? _labels.Word(group) : value),
        "alasan" => Line(_labels["Column.Reason"], QueryWord.Named<ComparisonReason>(value) is { } reason ? _labels.Word(reason) : value),
        "cari" => Line(texts["Akm.Search"], $"“{value}”"),
        "kategori" => Line(texts["Asset.Category"], Named(names.Categories, value)),
        "divisi" => Line(texts["Asset.Division"], Named(names.Divisions, value)),
        "departemen" => Line(texts["Asset.Department"], Named(names.Departments, value)),
        "akun" => Line(_labels["Column.Account"], Named(names.Accounts, value)),
        _ => null,
    };

    private string Line(string what, string value) => _labels.Format("Report.Chosen", what, value);

    private string Named(IEnumerable<NamedCode> names, string code) =>
        code == CodeFilter.Without ? texts["Filter.Without"]
        : names.FirstOrDefault(name => name.Code == code) is { } named ? $"{named.Name} ({named.Code})"
        : code;
}
