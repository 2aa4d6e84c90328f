namespace Aktiva.Web.Commands;

/// <summary>Why a verb could not do its work, worded for the user.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
