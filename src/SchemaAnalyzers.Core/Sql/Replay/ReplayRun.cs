using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>One run of all scripts, from the first statement to the last. What a statement did before it failed is undone.</summary>
internal sealed class ReplayRun(IReadOnlyList<SqlScript> scripts, CancellationToken cancellationToken)
{
    /// <summary>Who is told of each statement before it runs; null for nobody.</summary>
    public IReplayWatcher? Watcher { get; init; }

    private const int MaximumIncludes = 20;

    /// <summary>As many statements of included files are run more often than once: files may include each other without end.</summary>
    private const int MostRepeated = 50_000;

    private readonly Databases _databases = new(scripts.Sum(script => script.Statements.Count));
    private readonly IncludedScripts _included = new(scripts);
    private readonly Redefinitions _redefinitions = new();
    private readonly List<SqlError> _failures = [];
    private int _includes;
    private readonly int _mostStatements = MostRepeated + scripts.Sum(script => script.Statements.Count);
    private readonly HashSet<SqlScript> _running = [];
    private bool _hasGivenUp;
    private int _count;

    /// <summary>The statements that fail, without those that only follow from another one's failure.</summary>
    public IReadOnlyList<SqlError> Failures => _failures;

    public Database Freeze() => _databases.Freeze();

    /// <summary>What two statements define differently, of which the second one has no effect.</summary>
    public IEnumerable<SqlError> Redefinitions => _redefinitions.Errors();

    public void Finish()
    {
        foreach (var script in _included.Roots())
        {
            _databases.Reconnect();
            var session = _databases.Current.Session;
            session.Watcher = Watcher?.Begin(script, session) == true ? Watcher : null;
            Run(script);
            session.Watcher = null;
        }
    }

    private void Run(SqlScript script)
    {
        var outer = _databases.Script;
        _databases.Script = script;
        _running.Add(script);
        foreach (var statement in script.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_count++ > _mostStatements)
            {
                GiveUp(script, statement);
            }

            if (_hasGivenUp)
            {
                return;
            }

            RunOrFail(script, statement);
        }

        _running.Remove(script);
        _databases.Script = outer;
    }

    /// <summary>What comes later is not known, so neither what there is in the end.</summary>
    private void GiveUp(SqlScript script, Statement statement)
    {
        if (!_hasGivenUp)
        {
            _hasGivenUp = true;
            _failures.Add(script.ErrorOf(new SqlFailure("54001", "files include each other too often", statement.Span)));
            _databases.Current.Run(new UnknownEffectStatement("files include each other too often", default) { IsAnything = true });
        }
    }

    private void RunOrFail(SqlScript script, Statement statement)
    {
        var execution = _databases.Current;
        var mark = execution.Mark;
        try
        {
            Run(execution, script, statement);
        }
        catch (SqlFailure failure)
        {
            execution.Undo(mark);
            if (!execution.Session.Uncertain.Explains(script, failure) && !IsExplained(execution.Session.Catalog, failure))
            {
                _failures.Add(script.ErrorOf(failure));
            }

            execution.Fail(statement);
        }
    }

    /// <summary>Whether what is missing may be there.</summary>
    private static bool IsExplained(Catalog catalog, SqlFailure failure) => catalog.Incomplete is not null && failure.SqlState == SqlStates.UndefinedTable;

    private void Run(Execution execution, SqlScript script, Statement statement)
    {
        switch (statement)
        {
            case IncludeStatement include:
                Include(script, include);
                break;
            case ConnectStatement connect:
                _databases.Connect(connect.Database);
                _databases.Current.Run(new SetRoleStatement(connect.User, IsSession: true));
                break;
            default:
                _redefinitions.See(execution.Session, statement);
                execution.Run(statement);
                break;
        }
    }

    private void Include(SqlScript script, IncludeStatement include)
    {
        if (_included.Find(script, include) is not { } target)
        {
            throw new SqlFailure("58P01", $"{include.Path}: No such file or directory", include.Span, "Add the file to the SchemaSnapshot items, or remove the line");
        }

        if (_includes >= MaximumIncludes || _running.Contains(target))
        {
            throw new SqlFailure("54001", "files include each other too deeply", include.Span);
        }

        _includes++;
        Run(target);
        _includes--;
    }
}
