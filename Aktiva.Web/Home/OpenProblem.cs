namespace Aktiva.Web.Home;

/// <summary>Something that waits for somebody.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="Address">Where to go about it.</param>
/// <param name="Action">The words of the way there.</param>
public sealed record OpenProblem(string Text, string Address, string Action);
