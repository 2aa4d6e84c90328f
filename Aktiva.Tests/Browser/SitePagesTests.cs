using System.Reflection;
using Aktiva.Web.Home;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Tests.Browser;

public sealed class SitePagesTests
{
    public static TheoryData<string> Routes =>
        [.. typeof(HomePage).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order()];

    /// <summary>What is not listed is looked at by no test of accessibility and on no screenshot.</summary>
    [Theory]
    [MemberData(nameof(Routes))]
    public void All_EveryRoute_HasAnAddress(string template) => Assert.Contains(SitePages.All.Values, address => Leads(address, template));

    private static bool Leads(string address, string template)
    {
        var (given, wanted) = (address.Split('?')[0].Split('/'), template.Split('/'));
        return given.Length == wanted.Length
            && given.Zip(wanted).All(part => part.First == part.Second || (part.Second.StartsWith('{') && part.First.Length > 0));
    }
}
