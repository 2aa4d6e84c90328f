using Aktiva.Core.Closing;

namespace Aktiva.Web.Closing;

/// <summary>What a closing page shows of the books, as read for one selection.</summary>
/// <param name="Selection">What the page was set to.</param>
/// <param name="Mark">The mark of the books from just before, so that whatever changed during the reading is noticed afterwards.</param>
/// <param name="State">Where the month stands for the selection's first process.</param>
/// <param name="FollowingStates">Where it stands for the closings that follow the first one, in their order.</param>
/// <param name="Finished">The runs of the selection that are over, in their order; for "all" those of its last sequence.</param>
public sealed record DeskView(
    ClosingSelection Selection,
    BooksMark Mark,
    PeriodState State,
    IReadOnlyList<PeriodState> FollowingStates,
    IReadOnlyList<ClosingRun> Finished);
