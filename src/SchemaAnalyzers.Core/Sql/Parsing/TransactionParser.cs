using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their other spellings.</summary>
internal static class TransactionParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        var verb = cursor.Word;
        cursor.Advance();
        switch (verb)
        {
            case Word.Begin:
                return StatementParser.Skip(cursor, new TransactionStatement(TransactionStep.Begin));
            case Word.Start:
                cursor.Expect(Word.Transaction);
                return StatementParser.Skip(cursor, new TransactionStatement(TransactionStep.Begin));
            case Word.Savepoint:
                return new TransactionStatement(TransactionStep.Savepoint, cursor.Label());
            case Word.Release:
                cursor.Accept(Word.Savepoint);
                return new TransactionStatement(TransactionStep.Release, cursor.Label());
            default:
                return End(cursor, verb is Word.Commit or Word.End);
        }
    }

    private static Statement End(TokenCursor cursor, bool commits)
    {
        if (cursor.At(Word.Prepared))
        {
            return StatementParser.Ignore(cursor);
        }

        _ = cursor.Accept(Word.Work) || cursor.Accept(Word.Transaction);
        if (!commits && cursor.Accept(Word.To))
        {
            cursor.Accept(Word.Savepoint);
            return new TransactionStatement(TransactionStep.RollbackTo, cursor.Label());
        }

        var chains = false;
        if (cursor.Accept(Word.And))
        {
            chains = !cursor.Accept(Word.No);
            cursor.Expect(Word.Chain);
        }

        return new TransactionStatement((commits, chains) switch
        {
            (true, false) => TransactionStep.Commit,
            (true, true) => TransactionStep.CommitAndChain,
            (false, false) => TransactionStep.Rollback,
            (false, true) => TransactionStep.RollbackAndChain,
        });
    }
}
