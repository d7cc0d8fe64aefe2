using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Tells by its first words what a statement is.</summary>
internal static class StatementParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        var start = cursor.Start;
        var statement = Dispatch(cursor);
        cursor.ExpectEnd();
        if (!ReferenceEquals(statement, IgnoredStatement.Instance))
        {
            statement.Span = cursor.SpanFrom(start);
        }

        return statement;
    }

    private static Statement Dispatch(TokenCursor cursor)
    {
        switch (cursor.Word)
        {
            case Word.Create:
                cursor.Advance();
                return CreateParser.Parse(cursor);
            case Word.Alter:
                cursor.Advance();
                return AlterParser.Parse(cursor);
            case Word.Drop:
                cursor.Advance();
                return DropParser.Parse(cursor);
            case Word.Comment:
                cursor.Advance();
                return CommentParser.Parse(cursor);
            case Word.Set:
                cursor.Advance();
                return SettingParser.Set(cursor);
            case Word.Reset:
                cursor.Advance();
                return SettingParser.Reset(cursor);
            case Word.Select or Word.With:
                return SelectParser.Parse(cursor);
            case Word.Do:
                return DoBlockParser.Parse(cursor);
            case Word.Call:
                return SelectParser.Calls(cursor);
            case Word.Insert or Word.Update or Word.Delete or Word.Merge or Word.Truncate or Word.Copy:
                return BookkeepingParser.Parse(cursor);
            case Word.Begin or Word.Start or Word.Commit or Word.End or Word.Rollback or Word.Abort or Word.Savepoint or Word.Release:
                return TransactionParser.Parse(cursor);
            case Word.Reassign:
                return RoleParser.Reassign(cursor);
            case Word.Import:
                return Skip(cursor, new UnknownEffectStatement("IMPORT FOREIGN SCHEMA takes the tables from another server", default));
            default:
                return IsKnown(cursor) ? Ignore(cursor) : throw cursor.Unexpected();
        }
    }

    /// <summary>The rest of the statement may be anything that is balanced.</summary>
    public static Statement Ignore(TokenCursor cursor) => Skip(cursor, IgnoredStatement.Instance);

    public static Statement Skip(TokenCursor cursor, Statement statement)
    {
        while (!cursor.IsAtEnd)
        {
            if (cursor.Kind is TokenKind.LeftParenthesis)
            {
                cursor.SkipParenthesized();
            }
            else if (cursor.Kind is TokenKind.RightParenthesis)
            {
                throw cursor.Unexpected();
            }
            else
            {
                cursor.Advance();
            }
        }

        return statement;
    }

    /// <summary>Passes over a query. Inside of CREATE SCHEMA the next element ends it: CREATE and GRANT are reserved.</summary>
    public static void SkipQuery(TokenCursor cursor)
    {
        while (!cursor.IsAtEnd && !cursor.At(Word.Create) && !cursor.At(Word.Grant))
        {
            if (cursor.Kind is TokenKind.LeftParenthesis)
            {
                cursor.SkipParenthesized();
            }
            else if (cursor.Kind is TokenKind.RightParenthesis)
            {
                throw cursor.Unexpected();
            }
            else
            {
                cursor.Advance();
            }
        }
    }

    /// <summary>The other statements of PostgreSQL: none of them changes a relation.</summary>
    private static bool IsKnown(TokenCursor cursor) => cursor.Word
        is Word.Analyze or Word.Analyse or Word.Checkpoint or Word.Close or Word.Cluster or Word.Deallocate or Word.Declare or Word.Discard
        or Word.Execute or Word.Explain or Word.Fetch or Word.Grant or Word.Listen or Word.Load or Word.Lock or Word.Move or Word.Notify or Word.Prepare
        or Word.Refresh or Word.Reindex or Word.Revoke or Word.Security or Word.Show or Word.Table or Word.Unlisten or Word.Vacuum or Word.Values
        || cursor.At(TokenKind.LeftParenthesis);
}
