namespace Aktiva.Tests.Browser;

/// <summary>The browser tests share one Chromium and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
