namespace Aktiva.Core.Data;

/// <summary>What is wrong with a database's settings although the program works with it.</summary>
public enum DatabaseWarning
{
    /// <summary>READ_COMMITTED_SNAPSHOT is off: readers and a closing wait for each other.</summary>
    ReadCommittedSnapshotOff,

    /// <summary>ALLOW_SNAPSHOT_ISOLATION is off: reports and exports hold up whoever writes.</summary>
    SnapshotIsolationOff,
}
