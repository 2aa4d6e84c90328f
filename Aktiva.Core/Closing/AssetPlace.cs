namespace Aktiva.Core.Closing;

/// <summary>Where an asset belongs and what it posts to.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="AssetAccountId">The account of its cost.</param>
/// <param name="Posting">What its depreciation posts to.</param>
internal sealed record AssetPlace(long CategoryId, long AssetAccountId, PostingKey Posting);
