namespace Aktiva.Web.Layout;

/// <summary>Why there is no file to download.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Sentence">The reason; empty when the status says it.</param>
public sealed record FileRefusal(int Status, string Sentence = "");
