namespace Aktiva.Tests.Data;

/// <summary>Tests that look at the memory of the process: they run by themselves, after all others.</summary>
[CollectionDefinition(nameof(MemoryMeasurements), DisableParallelization = true)]
public sealed class MemoryMeasurements;
