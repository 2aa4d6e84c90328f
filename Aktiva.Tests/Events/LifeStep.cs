namespace Aktiva.Tests.Events;

/// <summary>What can happen to books whose assets live, and four numbers that decide how.</summary>
internal sealed record LifeStep(LifeStepKind Kind, int Choice, int Asset, int Month, int Amount)
{
    public override string ToString() => FormattableString.Invariant($"new(LifeStepKind.{Kind}, {Choice}, {Asset}, {Month}, {Amount})");
}
