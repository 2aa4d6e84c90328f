namespace Aktiva.Core.Assets;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Processed">Rows that the stage is through with.</param>
/// <param name="Total">Rows of the file; 0 while that is not known.</param>
/// <param name="IsDryRun">Whether checking is all.</param>
public readonly record struct ImportProgress(ImportStage Stage, long Processed, long Total, bool IsDryRun)
{
    private const double Read = 5;
    private const double Checked = 60;
    private const double Written = 95;

    /// <summary>0 to 100.</summary>
    public double Percent
    {
        get
        {
            var (from, to) = Stage switch
            {
                ImportStage.Reading => (0, Read),
                ImportStage.Checking => (Read, IsDryRun ? 100 : Checked),
                ImportStage.Writing => (Checked, Written),
                _ => (Written, 100d),
            };
            return from + (Total == 0 ? 0 : (to - from) * Math.Min(1, (double)Processed / Total));
        }
    }
}
