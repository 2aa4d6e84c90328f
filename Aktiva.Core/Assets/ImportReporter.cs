namespace Aktiva.Core.Assets;

/// <summary>Reports how far an import is, two hundred times a stage at most.</summary>
/// <param name="progress">Who wants to know; null for nobody.</param>
/// <param name="isDryRun">Whether checking is all.</param>
internal sealed class ImportReporter(IProgress<ImportProgress>? progress, bool isDryRun)
{
    private const int ReportsPerStage = 200;

    private ImportStage _stage;
    private long _processed;

    /// <summary>Rows of the file; 0 while that is not known.</summary>
    public long Total { get; set; }

    public void Begin(ImportStage stage)
    {
        (_stage, _processed) = (stage, 0);
        Report();
    }

    /// <summary>One more row is done.</summary>
    public void Advance()
    {
        if (++_processed % Math.Max(1, Total / ReportsPerStage) == 0)
        {
            Report();
        }
    }

    private void Report() => progress?.Report(new ImportProgress(_stage, _processed, Total, isDryRun));
}
