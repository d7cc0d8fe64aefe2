using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE TABLE AS.</summary>
internal static class TableAsParser
{
    /// <summary>From after the name on; null, with nothing read, where it is another CREATE TABLE.</summary>
    public static CreateTableAsStatement? TryParse(TokenCursor cursor, ObjectName name)
    {
        var start = cursor.Index;
        EquatableArray<Identifier> columns = default;
        if (cursor.At(TokenKind.LeftParenthesis))
        {
            if (!IsListOfNames(cursor))
            {
                return null;
            }

            columns = cursor.NameList();
        }

        var dropsOnCommit = false;
        string? options = null;
        if (cursor.Word is Word.Using or Word.With or Word.On or Word.Tablespace or Word.Without)
        {
            options = TableParser.Storage(cursor, out dropsOnCommit);
        }

        if (!cursor.Accept(Word.As))
        {
            cursor.Index = start;
            return null;
        }

        var query = cursor.Index;
        cursor.SkipToEnd();
        if (cursor.Index == query)
        {
            throw cursor.Unexpected();
        }

        return new CreateTableAsStatement(name, columns, QueryParser.TryParse(cursor, query, cursor.Index - TailLength(cursor))) { DropsOnCommit = dropsOnCommit, Options = options };
    }

    /// <summary>How many tokens at the end are WITH [NO] DATA.</summary>
    private static int TailLength(TokenCursor cursor)
    {
        var isData = cursor.Index > 2 && cursor.TokenAt(cursor.Index - 1).Word == Word.Data;
        return !isData ? 0 : cursor.TokenAt(cursor.Index - 2).Word == Word.With ? 2 : cursor.TokenAt(cursor.Index - 2).Word == Word.No ? 3 : 0;
    }

    /// <summary>A name followed by a comma or the closing parenthesis: a column has a type.</summary>
    private static bool IsListOfNames(TokenCursor cursor) =>
        cursor.Peek(1).IsIdentifier && cursor.Peek(2).Kind is TokenKind.Comma or TokenKind.RightParenthesis;
}
