using Aktiva.Core.Data;

namespace Aktiva.Web.Hosting;

/// <summary>What the start of the web app may override; what is null comes from the configuration.</summary>
public sealed record ServeSettings
{
    public DatabaseOptions? Database { get; init; }

    /// <summary>The addresses to listen on, separated by <c>;</c>.</summary>
    public string? Urls { get; init; }

    /// <summary>The environment's name; by default <see cref="ProgramEnvironment.Name"/>.</summary>
    public string? Environment { get; init; }

    /// <summary>The last word on services and settings.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}
