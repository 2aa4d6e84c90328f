using System.Data.Common;
using Aktiva.Core.Companies;
using Aktiva.Core.Data;
using Aktiva.Core.Users;
using Dapper;

namespace Aktiva.Core.Assets;

/// <summary>
/// Imports an asset register: all rows or none. The file is read twice, a row at a time: once to check everything and list every
/// problem, once to insert. Nothing but the codes is held in memory.
/// </summary>
public sealed class RegisterImport(Database database)
{
    private const int MostAttempts = 3;

    /// <param name="actor">Needs <see cref="Role.Operator"/>.</param>
    /// <param name="companyId">The company whose register it is.</param>
    /// <param name="file">A workbook, or CSV in UTF-8; must be able to seek, and stays open.</param>
    /// <param name="options">Profile and what to do.</param>
    /// <param name="progress">Gets how far it is; null for nobody. For somebody who follows the rows are counted first.</param>
    /// <param name="cancellationToken">Leaves the register as it was.</param>
    /// <exception cref="UnauthorizedAccessException">The actor's role is too low.</exception>
    /// <exception cref="InvalidDataException">The file changed while it was being imported; nothing was written.</exception>
    /// <exception cref="CommitUnknownException">Whether the rows were written is unknown.</exception>
    public async Task<ImportOutcome> ImportAsync(
        Actor actor, long companyId, Stream file, RegisterImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        actor.Require(Role.Operator);
        var reader = RegisterReader.Of(options.Profile);
        var reporter = new ImportReporter(progress, options.DryRun);
        reporter.Begin(ImportStage.Reading);
        List<ImportProblem> problems = [];
        if (RowFile<RegisterEntry>.TryOpen(file, reader, problems, options.Reading, counts: progress is not null) is not { } register)
        {
            return new ImportOutcome.Refused(problems);
        }

        reporter.Total = register.RowCount;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await CheckAsync(companyId, register, reader, options.CreateMissing, reporter, cancellationToken);
            if (found.Problems.Count > 0)
            {
                return new ImportOutcome.Refused([.. found.Problems.OrderBy(problem => problem.Line)]);
            }

            if (options.DryRun || await TryInsertAsync(companyId, register, found, reporter, cancellationToken))
            {
                return new ImportOutcome.Imported(found.AssetCount);
            }
        }

        return new ImportOutcome.Refused([new ImportProblem { Line = 0, Column = "", Fault = ImportFault.RegisterKeepsChanging }]);
    }

    /// <inheritdoc cref="ImportAsync(Actor, long, Stream, RegisterImportOptions, IProgress{ImportProgress}, CancellationToken)"/>
    public Task<ImportOutcome> ImportAsync(
        Actor actor, long companyId, Stream file, RegisterImportOptions options, CancellationToken cancellationToken) =>
        ImportAsync(actor, companyId, file, options, progress: null, cancellationToken);

    private Task<Findings> CheckAsync(
        long companyId,
        RowFile<RegisterEntry> register,
        RegisterReader reader,
        bool createMissing,
        ImportReporter reporter,
        CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                List<ImportProblem> problems = [];
                var version = await ReadVersionAsync(connection, companyId);
                var books = await RegisterBooks.ReadAsync(connection, companyId);
                var masters = await RegisterMasters.ReadAsync(connection, companyId);
                var check = new RegisterCheck(masters, books, reader, createMissing, problems);
                var (rows, assets) = (0L, 0L);
                reporter.Begin(ImportStage.Checking);
                foreach (var (line, entry, isWhole) in register.ReadRows(problems))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows++;
                    reporter.Advance();
                    if (entry is null)
                    {
                        continue;
                    }

                    if (isWhole)
                    {
                        assets++;
                        check.Check(line, entry);
                    }
                    else
                    {
                        check.CheckCodes(line, entry);
                    }

                    if (check.IsLookupDue)
                    {
                        await check.FindExistingAsync(connection, companyId);
                    }
                }

                await check.FindExistingAsync(connection, companyId);
                await check.CheckParentsAsync(connection, companyId, isComplete: rows == assets);
                if (rows == 0 && problems.Count == 0)
                {
                    problems.Add(new ImportProblem { Line = 1, Column = "", Fault = ImportFault.NoRows });
                }

                return new Findings(problems, check.Plan, assets, version);
            },
            cancellationToken);

    /// <returns>False when the register changed since it was checked against.</returns>
    private Task<bool> TryInsertAsync(
        long companyId, RowFile<RegisterEntry> register, Findings found, ImportReporter reporter, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async transaction =>
            {
                await CompanyStore.HoldAsync(transaction, companyId);
                if (await ReadVersionAsync(transaction.Connection!, companyId, transaction) != found.RegisterVersion)
                {
                    return false;
                }

                using var writer = await RegisterWriter.OpenAsync(transaction, database.Dialect, companyId, found.Plan);
                List<ImportProblem> problems = [];
                reporter.Begin(ImportStage.Writing);
                foreach (var (_, entry) in register.ReadEntries(problems))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Write(entry ?? throw FileChanged());
                    reporter.Advance();
                }

                reporter.Begin(ImportStage.Finishing);
                await writer.CompleteAsync();
                return writer.Count == found.AssetCount ? true : throw FileChanged();
            },
            cancellationToken);

    private static Task<long> ReadVersionAsync(DbConnection connection, long companyId, DbTransaction? transaction = null) =>
        connection.QuerySingleAsync<long>(
            "SELECT register_version FROM company WHERE company_id = @companyId", new { companyId }, transaction);

    private static InvalidDataException FileChanged() => new("The file changed while it was being imported.");

    private sealed record Findings(IReadOnlyList<ImportProblem> Problems, RegisterPlan Plan, long AssetCount, long RegisterVersion);
}
