using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads SET and RESET: of all settings only the search_path decides what a schema means.</summary>
internal static class SettingParser
{
    public static Statement Set(TokenCursor cursor)
    {
        var isLocal = cursor.Accept(Word.Local);
        cursor.Accept(Word.Session);
        if (!IsSearchPath(cursor) && !cursor.At(Word.Schema))
        {
            return cursor.IsAtEnd ? throw cursor.Unexpected() : StatementParser.Ignore(cursor);
        }

        if (cursor.Accept(Word.Schema))
        {
            return new SetSearchPathStatement(SearchPath.Parse(cursor.StringConstant(), isList: false), isLocal);
        }

        cursor.Advance();
        _ = cursor.Accept(Word.To) || (cursor.AcceptOperator("=") ? true : throw cursor.Unexpected());
        if (cursor.Accept(Word.Default))
        {
            return new SetSearchPathStatement(null, isLocal);
        }

        var schemas = new List<Identifier>();
        do
        {
            schemas.AddRange(Value(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        return new SetSearchPathStatement(schemas.OrEmpty(), isLocal);
    }

    public static Statement Reset(TokenCursor cursor)
    {
        var restores = IsSearchPath(cursor) || cursor.At(Word.All);
        return StatementParser.Skip(cursor, restores ? new SetSearchPathStatement(null) : IgnoredStatement.Instance);
    }

    /// <summary>Each string of SET search_path is one name; an empty one names nothing.</summary>
    private static EquatableArray<Identifier> Value(TokenCursor cursor) =>
        cursor.Current.IsString ? SearchPath.Parse(cursor.StringConstant(), isList: false) : new(cursor.Label());

    private static bool IsSearchPath(TokenCursor cursor) => cursor.Current.IsIdentifier && cursor.IsSpelled("search_path");
}
