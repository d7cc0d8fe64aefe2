using SchemaAnalyzers.Sql.Blocks.Running;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Runs statements one after another. What is rolled back is undone by the journal of the catalog.</summary>
internal sealed class Execution(Session session)
{
    private readonly Transaction _transaction = new(session);

    public Session Session => session;

    public Budget Budget => session.Budget;

    /// <summary>How many blocks and texts of EXECUTE are inside of each other.</summary>
    public int Depth { get; set; }

    /// <summary>The point to which <see cref="Undo"/> can return.</summary>
    public int Mark => session.Changes.Mark;

    /// <exception cref="SqlFailure">The server would refuse the statement.</exception>
    public void Run(Statement statement)
    {
        if (Depth == 0 && !session.IsInTransaction)
        {
            session.Changes.Forget();
        }

        session.Watcher?.See(session, statement);
        switch (statement)
        {
            case DoStatement block:
                RunBlock(block);
                break;
            case TransactionStatement transaction:
                _transaction.Run(transaction);
                break;
            default:
                StatementReplay.Run(session, statement);
                break;
        }
    }

    /// <summary>The statement has no effect, as it is known to fail; what it would have made is uncertain.</summary>
    public void Fail(Statement statement) => FailedStatement.Apply(session, statement);

    /// <summary>As at the beginning of a file, each of which is run by itself. What it left open is taken as committed: its tool did so.</summary>
    public void Reconnect()
    {
        Run(new TransactionStatement(TransactionStep.Commit));
        Run(new SetSearchPathStatement(null));
        Run(new SetRoleStatement(default, IsSession: true));
    }

    /// <summary>Makes undone all that was run since the mark.</summary>
    public void Undo(int mark) => session.Changes.Undo(mark);

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
}
