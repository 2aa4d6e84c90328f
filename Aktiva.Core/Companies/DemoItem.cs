namespace Aktiva.Core.Companies;

/// <summary>Something that sample companies buy.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="LowestCost">The lowest cost, in thousands of rupiah.</param>
/// <param name="HighestCost">The highest cost, in thousands of rupiah.</param>
internal sealed record DemoItem(string Name, int LowestCost, int HighestCost);
