using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
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

            columns = cursor.NameList().OrEmpty();
        }

        if (cursor.Word is Word.Using or Word.With or Word.On or Word.Tablespace or Word.Without)
        {
            TableParser.Storage(cursor);
        }

        if (!cursor.Accept(Word.As))
        {
            cursor.Index = start;
            return null;
        }

        var query = cursor.Index;
        cursor.SkipToEnd();
        return cursor.Index > query ? new CreateTableAsStatement(name, columns, QueryParser.TrySelect(cursor, query)) : throw cursor.Unexpected();
    }

    /// <summary>A name followed by a comma or the closing parenthesis: a column has a type.</summary>
    private static bool IsListOfNames(TokenCursor cursor) =>
        cursor.Peek(1).IsIdentifier && cursor.Peek(2).Kind is TokenKind.Comma or TokenKind.RightParenthesis;
}
