namespace Aktiva.Web.Commands;

/// <summary>One finding in the JSON of a run that is over.</summary>
internal sealed record ProgressFinding(string Subject, string Finding, string Message);
