namespace Aktiva.Web.Resources;

/// <summary>A refusal in the reader's language.</summary>
/// <param name="Reason">What is the matter, one sentence.</param>
/// <param name="Advice">What to do about it, one sentence.</param>
public sealed record RefusalText(string Reason, string Advice)
{
    public override string ToString() => $"{Reason} {Advice}";
}
