namespace Aktiva.Web.Commands;

/// <summary>A verb ends when its work is done; signals are the command line's business, not the host's.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
