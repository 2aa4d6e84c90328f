namespace Aktiva.Core.Depreciation.Lifecycle;

/// <summary>A change that cannot be applied, and why.</summary>
/// <param name="Change">The index of the change among the asset's changes.</param>
/// <param name="Problem">Why.</param>
/// <param name="Rule">With <see cref="LifecycleProblem.RulesNotComputable"/>: what the rules lack after the change.</param>
public readonly record struct LifecycleFinding(int Change, LifecycleProblem Problem, RuleProblem? Rule = null);
