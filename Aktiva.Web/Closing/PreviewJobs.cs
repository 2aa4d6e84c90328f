using Aktiva.Core.Closing;
using Aktiva.Core.Users;

namespace Aktiva.Web.Closing;

/// <summary>Begins previews, for the panel and for the question before a run.</summary>
public sealed class PreviewJobs(ClosingService closings, TimeProvider time, ILogger<PreviewJob> logger)
{
    public PreviewJob New(Actor actor, ClosingRequest request) => new(closings, time, logger, actor, request);
}
