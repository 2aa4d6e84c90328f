using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Aktiva.Tests.SqlServer;

/// <summary>Makes the exceptions that only a server can make: the client's constructors are its own.</summary>
internal static class SqlErrors
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Of(int number, byte severity = 16) => Of([number], severity);

    /// <summary>One answer that carries several errors, as a trigger's refusal and the end of its batch.</summary>
    public static SqlException Of(IEnumerable<int> numbers, byte severity = 16)
    {
        var constructor = typeof(SqlError).GetConstructors(Hidden).OrderBy(candidate => candidate.GetParameters().Length).First();
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        foreach (var number in numbers)
        {
            var error = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.Name switch
            {
                "infoNumber" => number,
                "errorClass" => severity,
                _ when parameter.ParameterType == typeof(string) => "x",
                _ when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
                _ => (object?)null,
            })]);
            typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        }

        var create = typeof(SqlException).GetMethods(Hidden)
            .Where(method => method.Name == "CreateException" && method.GetParameters()[0].ParameterType == typeof(SqlErrorCollection))
            .OrderBy(method => method.GetParameters().Length).First();
        return (SqlException)create.Invoke(
            null,
            [.. create.GetParameters().Select(parameter => parameter.ParameterType == typeof(SqlErrorCollection) ? errors
                : parameter.ParameterType == typeof(string) ? "15.0"
                : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)])!;
    }
}
