using SchemaAnalyzers.Sql.Blocks.Running;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Runs statements one after another and remembers them: what is rolled back is undone by running again what was before it.</summary>
/// <remarks>
/// Few scripts ever roll back, and fewer more than once. So an undo may be slow where all else stays as fast as without it,
/// and no statement needs to know how to undo itself.
/// </remarks>
/// <param name="capacity">How many statements there may be.</param>
internal sealed class Execution(Session session, int capacity = 0)
{
    /// <summary>As many statements are run again in all: beyond, a hostile file would make an editor wait.</summary>
    private const int MostRepeated = 50_000;

    private readonly List<Step> _steps = new(capacity);
    private readonly Transaction _transaction = new(session);

    public Session Session => session;

    public Budget Budget => session.Budget;

    /// <summary>How many statements were run again.</summary>
    public int Repeated { get; private set; }

    /// <summary>How many blocks and texts of EXECUTE are inside of each other.</summary>
    public int Depth { get; set; }

    /// <summary>The point to which <see cref="Undo"/> can return.</summary>
    public int Mark => _steps.Count;

    /// <exception cref="SqlFailure">The server would refuse the statement.</exception>
    public void Run(Statement statement)
    {
        switch (statement)
        {
            case DoStatement block:
                RunBlock(block);
                break;
            case TransactionStatement { Step: TransactionStep.Rollback or TransactionStep.RollbackAndChain or TransactionStep.RollbackTo } rollback:
                RollBack(rollback);
                break;
            default:
                Take(new Step(statement, session.Script, session.At));
                break;
        }
    }

    /// <summary>The statement has no effect, as it is known to fail; what it would have made is uncertain.</summary>
    public void Fail(Statement statement) => Take(new Step(statement, session.Script, session.At, Fails: true));

    /// <summary>As at the beginning of a file, each of which is run by itself. What it left open is taken as committed: its tool did so.</summary>
    public void Reconnect()
    {
        Run(new TransactionStatement(TransactionStep.Commit));
        Run(new SetSearchPathStatement(null));
        Run(new SetRoleStatement(default, IsSession: true));
    }

    /// <summary>Makes undone all that was run since the mark.</summary>
    /// <param name="failure">Why the last statement failed, if it did.</param>
    public void Undo(int mark, SqlFailure? failure = null)
    {
        if (mark == _steps.Count)
        {
            return;
        }

        if (mark == _steps.Count - 1 && failure is not null && HasDoneNothing(_steps[mark].Statement, failure))
        {
            _steps.RemoveAt(mark);
            return;
        }

        if ((Repeated += mark) > MostRepeated)
        {
            Run(new UnknownEffectStatement("too many statements before it were rolled back", default) { IsAnything = true });
            return;
        }

        var (script, at) = (session.Script, session.At);
        var kept = _steps.GetRange(0, mark);
        _steps.Clear();
        _transaction.Clear();
        session.Reset();
        foreach (var step in kept)
        {
            (session.Script, session.At) = (step.Script, step.At);
            try
            {
                Take(step);
            }
            catch (SqlFailure)
            {
                // It failed then as it does now, and that was reported.
            }
        }

        (session.Script, session.At) = (script, at);
    }

    private void Take(Step step)
    {
        _steps.Add(step);
        if (step.Fails)
        {
            FailedStatement.Apply(session, step.Statement);
        }
        else if (step.Statement is TransactionStatement transaction)
        {
            _transaction.Apply(transaction, _steps.Count);
        }
        else
        {
            StatementReplay.Run(session, step.Statement);
        }
    }

    /// <summary>Whether the statement failed before it changed anything: scripts of some tools run into names that are taken on purpose, many times.</summary>
    private static bool HasDoneNothing(Statement statement, SqlFailure failure) => statement switch
    {
        CreateEnumStatement or CreateSchemaStatement { Elements.IsEmpty: true } or CreateExtensionStatement or CreateFunctionStatement or CreateTriggerStatement => true,
        CreateTableStatement create => failure.SqlState == SqlStates.DuplicateTable && failure.Span.Start == create.Name.Span.Start,
        CreateIndexStatement create => failure.SqlState == SqlStates.DuplicateTable && failure.Span.Start == create.Name?.Span.Start,
        AlterTableStatement { Actions: { Count: 1 } actions } => actions[0] is AddConstraint ? failure.SqlState == SqlStates.DuplicateObject : actions[0] is AddColumn && failure.SqlState == SqlStates.DuplicateColumn,
        _ => false,
    };

    private void RollBack(TransactionStatement statement)
    {
        if (_transaction.MarkOf(statement) is not { } mark)
        {
            return;
        }

        Undo(mark);
        if (statement.Step == TransactionStep.RollbackAndChain)
        {
            Run(statement with { Step = TransactionStep.Begin });
        }
    }

    /// <summary>Outside of a transaction, a block is one.</summary>
    private void RunBlock(DoStatement block)
    {
        var isOwn = !session.IsInTransaction;
        if (isOwn)
        {
            Run(new TransactionStatement(TransactionStep.Begin));
        }

        var mark = Mark;
        Depth++;
        try
        {
            BlockRunner.Run(this, block);
        }
        catch (SqlFailure)
        {
            Undo(mark);
            throw;
        }
        finally
        {
            Depth--;
            if (isOwn)
            {
                Run(new TransactionStatement(TransactionStep.Commit));
            }
        }
    }

    /// <param name="At">See <see cref="Session.At"/>.</param>
    private readonly record struct Step(Statement Statement, SqlScript? Script, Span? At, bool Fails = false);
}
