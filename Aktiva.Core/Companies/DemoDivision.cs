namespace Aktiva.Core.Companies;

/// <summary>A division of sample companies.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="PlateArea">The area letters of its number plates.</param>
/// <param name="Locations">Where its assets are.</param>
internal sealed record DemoDivision(string Code, string Name, string PlateArea, IReadOnlyList<string> Locations);
