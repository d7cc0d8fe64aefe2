using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>BEGIN, COMMIT, ROLLBACK and SAVEPOINT.</summary>
internal sealed class Transaction(Session session)
{
    public void Run(TransactionStatement statement)
    {
        switch (statement.Step)
        {
            case TransactionStep.Begin when !session.IsInTransaction:
                Begin();
                break;
            case TransactionStep.Commit:
                session.Point = null;
                End();
                break;
            case TransactionStep.CommitAndChain when session.IsInTransaction:
                session.Point = null;
                End();
                Begin();
                break;
            case TransactionStep.Savepoint when session.IsInTransaction:
                session.Point = new ReturnPoint(statement.Savepoint, session.Changes.Mark, session.Point);
                break;
            case TransactionStep.Release when session.IsInTransaction:
                session.Point = Find(statement).Outer;
                break;
            case TransactionStep.Rollback or TransactionStep.RollbackAndChain or TransactionStep.RollbackTo when session.IsInTransaction:
                RollBack(statement);
                break;
        }
    }

    /// <summary>Whether a transaction is open is in the journal like all else: it is again as it was at the mark.</summary>
    private void RollBack(TransactionStatement statement)
    {
        var point = statement.Step == TransactionStep.RollbackTo ? Find(statement) : session.Point!.Begin;
        session.Changes.Undo(point.Mark);
        session.Point = statement.Step == TransactionStep.Rollback ? null : point;
    }

    private void Begin() => session.Point = new ReturnPoint(default, session.Changes.Mark, null);

    private void End()
    {
        session.EndLocalSettings();
        foreach (var table in session.Catalog.Passing.Keys.ToList())
        {
            session.Catalog.Passing.Remove(table);

            // It may be gone with its parent.
            if (table.Catalog is not null)
            {
                DropReplay.Remove(session, table, cascades: true, default);
            }
        }
    }

    private ReturnPoint Find(TransactionStatement statement)
    {
        for (var point = session.Point; point?.Outer is not null; point = point.Outer)
        {
            if (point.Name == statement.Savepoint)
            {
                return point;
            }
        }

        throw new SqlFailure("3B001", $"savepoint \"{statement.Savepoint}\" does not exist", statement.Span);
    }
}

/// <summary>Where a transaction began, or a savepoint of it: the mark of the journal, and the point before it.</summary>
internal sealed class ReturnPoint
{
    public ReturnPoint(Identifier name, int mark, ReturnPoint? outer)
    {
        (Name, Mark, Outer) = (name, mark, outer);
        Begin = outer?.Begin ?? this;
    }

    public Identifier Name { get; }

    public int Mark { get; }

    public ReturnPoint? Outer { get; }

    /// <summary>That of the transaction.</summary>
    public ReturnPoint Begin { get; }
}
