using System.Threading.Channels;
using Aktiva.Core.Assets;
using Aktiva.Core.Closing;
using Aktiva.Core.Data;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Companies;

/// <summary>Fills a company that has no assets yet with plausible ones of a trading and manufacturing company.</summary>
public sealed class DemoCompany(Database database)
{
    /// <summary>The month after the one at whose end the balances stand.</summary>
    public static readonly Period FirstOpenPeriod = DemoRegister.OpeningPeriod.Next;

    private const int BatchSize = 1_000;
    private const int BatchesAhead = 4;

    /// <summary>What to ask for so that both books are closed from the first open month through <paramref name="through"/>.</summary>
    public static IReadOnlyList<ClosingRequest> ClosingsThrough(long companyId, Period through) =>
    [
        .. Enumerable.Range(0, Math.Max(0, through.MonthsSince(FirstOpenPeriod) + 1)).Select(month => new ClosingRequest
        {
            CompanyId = companyId,
            Period = FirstOpenPeriod.AddMonths(month),
            Processes = [ClosingProcess.CommercialClosing, ClosingProcess.FiscalClosing],
        }),
    ];

    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="options">How many, and which.</param>
    /// <param name="cancellationToken">Leaves the company as it was.</param>
    /// <returns>False when the company has assets already; nothing was written.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    public Task<bool> TryFillAsync(Actor actor, long companyId, DemoOptions options, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        return database.InTransactionAsync(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                if (await transaction.Connection!.ExecuteScalarAsync<long>(
                    "SELECT CASE WHEN EXISTS (SELECT 1 FROM asset WHERE company_id = @companyId) THEN 1 ELSE 0 END", new { companyId }, transaction) == 1)
                {
                    return false;
                }

                using var writer = await RegisterWriter.OpenAsync(transaction, database.Dialect, companyId, DemoRegister.Plan());
                var policy = await CompanySettingsStore.ReadAsync(transaction.Connection!, companyId, transaction);
                await WriteAsync(writer, options, policy, cancellationToken);
                await writer.CompleteAsync();
                return true;
            },
            cancellationToken);
    }

    /// <summary>One thread makes assets and computes their balances while the other inserts.</summary>
    private static async Task WriteAsync(
        RegisterWriter writer, DemoOptions options, ClosingPolicy policy, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<RegisterEntry[]>(BatchesAhead);
        var making = Task.Run(() => MakeAsync(channel.Writer, options, policy, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var entry in batch)
                {
                    writer.Write(entry);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    private static async Task MakeAsync(
        ChannelWriter<RegisterEntry[]> batches, DemoOptions options, ClosingPolicy policy, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            foreach (var batch in DemoRegister.Generate(options, policy).Chunk(BatchSize))
            {
                await batches.WriteAsync(batch, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            // Thrown to the reader of the channel, where it ends the transaction.
            failure = exception;
        }

        batches.Complete(failure);
    }
}
