namespace Aktiva.Core.Data;

/// <summary>A filter by the code of something that a row need not have.</summary>
public static class CodeFilter
{
    /// <summary>Stands for rows that have none.</summary>
    public const string Without = "-";

    /// <summary>The condition to add to a WHERE clause.</summary>
    /// <param name="wanted">A code, <see cref="Without"/>, or null when it does not matter.</param>
    /// <param name="column">The column with the code, NULL where there is none.</param>
    /// <param name="parameter">The parameter that holds <paramref name="wanted"/>.</param>
    internal static string Condition(string? wanted, string column, string parameter) => wanted switch
    {
        null => "",
        Without => $" AND {column} IS NULL",
        _ => $" AND {column} = {parameter}",
    };
}
