namespace Aktiva.Core.Closing;

/// <summary>A user cancelled the run; it ends at the next safe point.</summary>
internal sealed class RunCancelledException() : Exception("The run was cancelled.");
