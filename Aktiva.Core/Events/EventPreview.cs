namespace Aktiva.Core.Events;

/// <summary>What an event would do, nothing of it being written.</summary>
/// <param name="Refusals">Every reason why it would be refused; the rest is empty then.</param>
/// <param name="Journal">
/// What the closing of its month will post for it. A transfer shows where the transfers of the month together move the asset; a reversal
/// posts nothing, since what it cancels has not been posted.
/// </param>
/// <param name="Assets">Its effect on each asset that it touches, in each book.</param>
public sealed record EventPreview(
    IReadOnlyList<AssetEventRefusal> Refusals, IReadOnlyList<EventPreviewLine> Journal, IReadOnlyList<EventPreviewAsset> Assets);
