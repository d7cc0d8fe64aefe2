using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Parsing;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>
/// Reads what a script writes into the table in which a migration tool keeps account: idempotent scripts ask there what ran already.
/// The data of all other tables is nobody's business here.
/// </summary>
internal static class BookkeepingParser
{
    private static readonly string[] s_marks = ["migration", "version", "history", "changelog"];

    /// <summary>Whether a table is one by its name: <c>__EFMigrationsHistory</c>, <c>schema_migrations</c>, <c>flyway_schema_history</c> ...</summary>
    public static bool IsBookkeeping(string name) => s_marks.Any(mark => name.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>INSERT, UPDATE, DELETE, MERGE, TRUNCATE or COPY.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        var verb = cursor.Word;
        cursor.Advance();
        _ = cursor.Accept(Word.Into) || cursor.Accept(Word.From) || cursor.Accept(Word.Table);
        cursor.Accept(Word.Only);
        if (!cursor.IsAtName || !IsBookkeeping(cursor.Text.Substring(cursor.Start, Math.Min(cursor.Text.Length - cursor.Start, LengthOfName(cursor)))))
        {
            return StatementParser.Ignore(cursor);
        }

        var table = cursor.ObjectName();
        var start = cursor.Index;
        try
        {
            Statement? statement = verb == Word.Insert ? Insert(cursor, table) : null;
            statement ??= verb == Word.Delete ? Delete(cursor, table) : null;
            if (statement is not null && cursor.IsAtEnd)
            {
                return statement;
            }
        }
        catch (SqlFailure)
        {
            // A form that is not followed.
        }

        cursor.Index = start;
        return StatementParser.Skip(cursor, new UnknownRowsStatement(table));
    }

    /// <summary>From the current token to the end of the name, with all dots.</summary>
    private static int LengthOfName(TokenCursor cursor)
    {
        var last = 0;
        while (cursor.Peek(last + 1).Kind == TokenKind.Dot)
        {
            last += 2;
        }

        return cursor.Peek(last).End - cursor.Start;
    }

    private static InsertRowsStatement? Insert(TokenCursor cursor, ObjectName table)
    {
        EquatableArray<Identifier> columns = cursor.At(TokenKind.LeftParenthesis) ? cursor.NameList() : default;
        if (!cursor.Accept(Word.Values))
        {
            return null;
        }

        var rows = new List<EquatableArray<Expression>>();
        do
        {
            rows.Add(Row(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        if (cursor.Accept(Word.On, Word.Conflict))
        {
            // A row that is there already may as well be listed twice.
            _ = cursor.At(TokenKind.LeftParenthesis) ? cursor.Parenthesized() : "";
            cursor.Expect(Word.Do);
            cursor.Expect(Word.Nothing);
        }

        return new InsertRowsStatement(table, columns, rows.OrEmpty());
    }

    private static EquatableArray<Expression> Row(TokenCursor cursor)
    {
        var values = new List<Expression>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var from = cursor.Index;
            cursor.Expression(static _ => false);
            values.Add(ExpressionReader.Read(cursor.Slice(from, cursor.Index)));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return values.OrEmpty();
    }

    private static DeleteRowsStatement? Delete(TokenCursor cursor, ObjectName table)
    {
        if (!cursor.Accept(Word.Where))
        {
            return cursor.IsAtEnd ? new DeleteRowsStatement(table, null) : null;
        }

        var from = cursor.Index;
        cursor.SkipToEnd();
        return new DeleteRowsStatement(table, ExpressionReader.Read(cursor.Slice(from, cursor.Index)));
    }
}
