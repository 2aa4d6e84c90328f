using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Web.Layout;
using Aktiva.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Reports;

/// <summary>The register as it stood at the end of a closed month.</summary>
public sealed partial class RegisterPage
{
    private AkmList? _list;

    [SupplyParameterFromQuery(Name = "buku")]
    private string? BookWord { get; set; }

    [SupplyParameterFromQuery(Name = "kategori")]
    private string? Category { get; set; }

    [Inject]
    private AkmListService Lists { get; set; } = null!;

    private ReportTexts Labels => ReportTexts.For(Texts.Culture);

    private Book Book => QueryWord.Book(BookWord);

    private AkmTotals Totals => _list?.Totals ?? new AkmTotals();

    private string? Heading => Period == default ? null : Labels.RegisterHeading(Period);

    private (string Name, string? Value)[] Only =>
        [("cari", Filled(Search)), ("kategori", Filled(Category)), ("divisi", Filled(Division)), ("departemen", Filled(Department))];

    protected override AkmFilter Filter => new()
    {
        Period = Period,
        Book = Book,
        IsRegister = true,
        Text = Filled(Search),
        Category = Filled(Category),
        Division = Filled(Division),
        Department = Filled(Department),
    };

    protected override async Task<RowPage<AkmListLine>> ReadPageAsync(AkmFilter filter, GridQuery query, CancellationToken cancellationToken)
    {
        var order = QueryWord.Named<AkmOrder>(query.SortBy) ?? AkmOrder.AssetCode;
        _list = await Lists.ListAsync(
            Actor, Company!.CompanyId, filter with { Order = order, IsDescending = query.IsDescending }, query.Range, cancellationToken);
        return new RowPage<AkmListLine>(_list.Lines, _list.Totals.Lines);
    }
}
