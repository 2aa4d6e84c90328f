using Aktiva.Tests.Closing;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer;

/// <summary>The faults of the tests are faults on a server, too: what makes them there compiles against the schema.</summary>
public sealed class TestTriggerTests
{
    [Fact]
    public void Faults_OfTheClosingTests_CompileForAServer()
    {
        string[] moments = [.. BatchFaultTests.FaultsOfAFirstClosing.Concat(BatchFaultTests.FaultsOfAReplacement).Select(row => row.Data).Distinct()];
        using var schema = new CompiledSchema();
        for (var index = 0; index < moments.Length; index++)
        {
            schema.Model.AddObjects(new TestTrigger($"fault_{index}", moments[index], null).ForServer);
        }

        Assert.Equal([], schema.Validate());
    }

    [Fact]
    public void Trigger_ForAServer_LooksAtTheRowsOfItsStatement() => Assert.Equal(
        """
        CREATE TRIGGER aktiva.follower ON aktiva.closing_run AFTER UPDATE
        AS
        BEGIN
            SET NOCOUNT ON;
            IF UPDATE(stage) AND EXISTS (SELECT 1 FROM inserted n WHERE n.stage = 'Finalise')
            BEGIN
                UPDATE closing_run SET row_count = 1 WHERE run_id = (SELECT MAX(n.run_id) FROM inserted n WHERE n.stage = 'Finalise');
            END;
        END;
        """,
        new TestTrigger(
            "follower", "BEFORE UPDATE OF stage ON closing_run WHEN NEW.stage = 'Finalise'", "UPDATE closing_run SET row_count = 1 WHERE run_id = NEW.run_id").ForServer);
}
