using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Aktiva.Tests.SqlServer;

/// <summary>
/// Reads T-SQL for what the program does without: what not every SQL Server since 2019 and every engine that speaks its protocol runs, and what
/// hides a mistake. The functions that are used are listed, so that a new one is noticed.
/// </summary>
internal sealed class ConservativeSql : TSqlFragmentVisitor
{
    private readonly List<string> _findings = [];
    private readonly SortedSet<string> _functions = new(StringComparer.Ordinal);

    /// <summary>What is used and should not be.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>The functions that are called.</summary>
    public IReadOnlyCollection<string> Functions => _functions;

    /// <summary>The variables that are named, as they are written.</summary>
    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    public static ConservativeSql Read(string sql)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.Empty(errors);
        var read = new ConservativeSql();
        fragment.Accept(read);
        return read;
    }

    public override void Visit(MergeSpecification node) => Find("MERGE");

    public override void Visit(TSqlStatement node)
    {
        switch (node)
        {
            case CreateOrAlterFunctionStatement or CreateOrAlterProcedureStatement or CreateOrAlterTriggerStatement or CreateOrAlterViewStatement:
                Find("CREATE OR ALTER");
                break;
            case WaitForStatement:
                Find("WAITFOR");
                break;
            case ExecuteAsStatement:
                Find("EXECUTE AS");
                break;
            case UseStatement:
                Find("USE");
                break;
            case EnableDisableTriggerStatement:
                Find("DISABLE TRIGGER");
                break;
            case AlterTableAddTableElementStatement add when add.Definition.ColumnDefinitions.Count + add.Definition.TableConstraints.Count > 1:
                Find("more than one thing in an ALTER TABLE ADD");
                break;
        }
    }

    public override void Visit(ExecuteAsClause node) => Find("EXECUTE AS");

    public override void Visit(TableDefinition node)
    {
        if (node.Indexes.Count > 0)
        {
            Find("an index within a table");
        }
    }

    public override void Visit(ColumnDefinition node)
    {
        if (node.Index is not null || node.Constraints.Any(constraint => constraint is UniqueConstraintDefinition or ForeignKeyConstraintDefinition))
        {
            Find("a key or an index within a column");
        }
    }

    public override void Visit(SelectSetVariable node)
    {
        var used = new VariablesOf();
        node.Expression.Accept(used);
        if (node.AssignmentKind != AssignmentKind.Equals || used.Names.Contains(node.Variable.Name))
        {
            Find("a variable that accumulates over rows");
        }
    }

    public override void Visit(TableHint node) => Find("a lock hint");

    public override void Visit(OptimizerHint node) => Find("a query hint");

    public override void Visit(OutputClause node) => Find("OUTPUT, which a table with triggers refuses");

    public override void Visit(SchemaObjectName node)
    {
        if (node.DatabaseIdentifier is not null)
        {
            Find("an object of another database");
        }
    }

    public override void Visit(VariableReference node) => Variables.Add(node.Name);

    public override void Visit(FunctionCall node) => _functions.Add(node.FunctionName.Value);

    public override void Visit(LeftFunctionCall node) => _functions.Add("LEFT");

    public override void Visit(RightFunctionCall node) => _functions.Add("RIGHT");

    public override void Visit(CastCall node) => _functions.Add("CAST");

    public override void Visit(CoalesceExpression node) => _functions.Add("COALESCE");

    public override void Visit(NullIfExpression node) => _functions.Add("NULLIF");

    public override void Visit(ConvertCall node) => _functions.Add("CONVERT");

    public override void Visit(TryCastCall node) => _functions.Add("TRY_CAST");

    public override void Visit(TryConvertCall node) => _functions.Add("TRY_CONVERT");

    public override void Visit(IIfCall node) => _functions.Add("IIF");

    private void Find(string what) => _findings.Add(what);

    private sealed class VariablesOf : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(VariableReference node) => Names.Add(node.Name);
    }
}
