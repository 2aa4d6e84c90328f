using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aktiva.Web.Commands;

/// <summary>
/// Values for the validators of verbs. They run before values are converted: one that cannot be is an exception there, and only afterwards
/// becomes an error of its own.
/// </summary>
internal static class GivenValue
{
    /// <returns>False when what was given is no such value.</returns>
    public static bool TryGet<T>(this CommandResult result, Option<T> option, out T? value) => TryGet(() => result.GetValue(option), out value);

    /// <inheritdoc cref="TryGet{T}(CommandResult, Option{T}, out T)"/>
    public static bool TryGet<T>(this CommandResult result, Argument<T> argument, out T? value) => TryGet(() => result.GetValue(argument), out value);

    private static bool TryGet<T>(Func<T?> get, out T? value)
    {
        try
        {
            value = get();
            return true;
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
