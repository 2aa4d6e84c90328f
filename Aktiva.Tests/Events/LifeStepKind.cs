namespace Aktiva.Tests.Events;

/// <summary>What can happen to books whose assets live, in any order.</summary>
internal enum LifeStepKind
{
    Record,
    Reverse,
    Close,
    CloseAgain,
    CloseExcluding,
    Reopen,
    FailInPublishing,
    FailInRecording,
    Decide,
    Lock,
    Unlock,
}
