using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>Writes down what the statements of one migration do, each with the transaction that it runs in.</summary>
/// <param name="wrapping">What the tool puts around them.</param>
/// <param name="isAlone">Whether the migration is a single statement.</param>
internal sealed class ChangeRecorder(MigrationFacts facts, Wrapping wrapping, bool isAlone)
{
    private readonly List<Change> _changes = [];
    private bool _isExplicit;
    private bool _hasEnded;
    private int _transaction;

    public IReadOnlyList<Change> Changes => _changes;

    /// <param name="placeOf">The place of a stretch of the text that the statement stands in.</param>
    /// <param name="text">That text; null where the places are not those of its parts.</param>
    public void Record(Statement statement, Func<Span, Place> placeOf, string? text)
    {
        if (statement is TransactionStatement transaction)
        {
            Record(transaction, placeOf);
            return;
        }

        AddAll(new ChangeReader(facts, placeOf).Read(statement));
        AddAll(text is null || statement is DoStatement ? [] : LongNames.In(text, statement.Span, placeOf));
    }

    public void AddAll(IEnumerable<Change> changes) => _changes.AddRange(changes.Select(Placed));

    private Change Placed(Change change) => change with { IsInTransaction = IsInTransaction, Transaction = _transaction };

    /// <summary>Whether what is recorded now runs outside of the tool's transaction, which is committed before and begins anew after.</summary>
    public bool IsOutside
    {
        get;
        set
        {
            _transaction += field == value ? 0 : 1;
            field = value;
        }
    }

    private bool? IsInTransaction =>
        IsOutside ? false
        : _isExplicit || (wrapping == Wrapping.Transaction && !_hasEnded) || (wrapping == Wrapping.OneCommand && !isAlone) ? true
        : wrapping == Wrapping.None || (wrapping == Wrapping.OneCommand && isAlone) ? false
        : null;

    private void Record(TransactionStatement statement, Func<Span, Place> placeOf)
    {
        var isBegin = statement.Step == TransactionStep.Begin;
        if (statement.Span.Length == 0 || statement.Step is TransactionStep.Savepoint or TransactionStep.Release or TransactionStep.RollbackTo)
        {
            return;
        }

        var mark = new TransactionMarked(isBegin ? "BEGIN" : statement.Step is TransactionStep.Commit or TransactionStep.CommitAndChain ? "COMMIT" : "ROLLBACK")
        {
            IsBegin = isBegin,
            IsInToolTransaction = wrapping == Wrapping.Transaction && !_hasEnded,
            Place = placeOf(statement.Span),
        };
        AddAll([mark]);
        _isExplicit = isBegin || statement.Step is TransactionStep.CommitAndChain or TransactionStep.RollbackAndChain;
        _hasEnded |= !isBegin;
        _transaction++;
    }
}
