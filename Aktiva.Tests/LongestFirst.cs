using Aktiva.Tests;
using Aktiva.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Aktiva.Tests;

/// <summary>The browser tests run one after the other and take longest: begun first, they end with the others, which run beside them, and not after them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == BrowserTests.Name)];
}
