using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>BEGIN, COMMIT, ROLLBACK and SAVEPOINT: where what they undo begins.</summary>
internal sealed class Transaction(Session session)
{
    private readonly List<(Identifier Name, int Mark)> _savepoints = [];
    private int _begin;

    public void Clear()
    {
        _savepoints.Clear();
        session.IsInTransaction = false;
    }

    /// <param name="mark">The point after the statement.</param>
    public void Apply(TransactionStatement statement, int mark)
    {
        switch (statement.Step)
        {
            case TransactionStep.Begin when !session.IsInTransaction:
                Begin(mark - 1);
                break;
            case TransactionStep.Commit:
                Clear();
                End();
                break;
            case TransactionStep.CommitAndChain:
                End();
                _savepoints.Clear();
                _begin = mark;
                break;
            case TransactionStep.Savepoint:
                _savepoints.Add((statement.Savepoint, mark));
                break;
            case TransactionStep.Release:
                var at = Find(statement);
                _savepoints.RemoveRange(at, _savepoints.Count - at);
                break;
        }
    }

    /// <summary>The point to which a ROLLBACK goes back; null where no transaction is open.</summary>
    public int? MarkOf(TransactionStatement rollback)
    {
        if (!session.IsInTransaction)
        {
            return null;
        }

        return rollback.Step == TransactionStep.RollbackTo ? _savepoints[Find(rollback)].Mark : _begin;
    }

    private void End()
    {
        session.EndLocalSettings();
        foreach (var table in session.Catalog.HasTemporary ? session.Catalog.Tables.Where(table => table.DropsOnCommit && !table.IsPlaceholder).ToList() : [])
        {
            // It may be gone with its parent.
            if (session.Catalog.Relations.ContainsKey(table.Name))
            {
                DropReplay.Remove(session, table, cascades: true, default);
            }
        }
    }

    private void Begin(int mark)
    {
        _begin = mark;
        session.IsInTransaction = true;
    }

    private int Find(TransactionStatement statement)
    {
        var at = _savepoints.FindLastIndex(savepoint => savepoint.Name == statement.Savepoint);
        return at >= 0 ? at : throw new SqlFailure("3B001", $"savepoint \"{statement.Savepoint}\" does not exist", statement.Span);
    }
}
