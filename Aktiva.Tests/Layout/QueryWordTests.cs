using System.Reflection;
using Aktiva.Core.Assets;
using Aktiva.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Tests.Layout;

public sealed class QueryWordTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("2026", 2026)]
    [InlineData("abc", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData(" 7", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Number_Word_IsReadOrNotGiven(string? word, int? number) => Assert.Equal(number, QueryWord.Number(word));

    [Theory]
    [InlineData("Disposed", AssetStatus.Disposed)]
    [InlineData("99", null)]
    [InlineData("abc", null)]
    public void Named_Word_IsReadOrNotGiven(string word, AssetStatus? status) => Assert.Equal(status, QueryWord.Named<AssetStatus>(word));

    /// <summary>The framework's own reader of numbers throws at an address that somebody mistyped.</summary>
    [Fact]
    public void Queries_OfEveryPage_AreTakenAsText()
    {
        var queries = typeof(QueryWord).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)
            .ToArray();

        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Contains(query.PropertyType, new[] { typeof(string), typeof(string[]) }));
    }
}
