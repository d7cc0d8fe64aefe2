using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads SET and RESET: only the search_path and the form of strings decide what a schema means.</summary>
internal static class SettingParser
{
    private const string StandardStrings = "standard_conforming_strings";

    public static Statement Set(TokenCursor cursor)
    {
        var isLocal = cursor.Accept(Word.Local);
        var isAfterSession = !cursor.At(Word.Session, Word.Authorization) && cursor.Accept(Word.Session);
        if (RoleParser.Set(cursor, isLocal, isAfterSession) is { } role)
        {
            return role;
        }

        if (cursor.IsSpelled(StandardStrings))
        {
            return Strings(cursor);
        }

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

    private static StringsStatement Strings(TokenCursor cursor)
    {
        cursor.Advance();
        _ = cursor.Accept(Word.To) || (cursor.AcceptOperator("=") ? true : throw cursor.Unexpected());
        var value = cursor.Current.IsString ? cursor.StringConstant() : cursor.Current.IsIdentifier ? cursor.Label().Value : cursor.SignedInteger() == 0 ? "off" : "on";
        return new StringsStatement(!(value.ToLowerInvariant() is "off" or "false" or "no" or "0"));
    }

    public static Statement Reset(TokenCursor cursor)
    {
        if (cursor.IsSpelled(StandardStrings))
        {
            return StatementParser.Skip(cursor, new StringsStatement(AreStandard: true));
        }

        if (RoleParser.Reset(cursor) is { } role)
        {
            return role;
        }

        var restores = IsSearchPath(cursor) || cursor.At(Word.All);
        return StatementParser.Skip(cursor, restores ? new SetSearchPathStatement(null) : IgnoredStatement.Instance);
    }

    /// <summary>Each string of SET search_path is one name; an empty one names nothing.</summary>
    private static EquatableArray<Identifier> Value(TokenCursor cursor) =>
        cursor.Current.IsString ? SearchPath.Parse(cursor.StringConstant(), isList: false) : new(cursor.Label());

    private static bool IsSearchPath(TokenCursor cursor) => cursor.Current.IsIdentifier && cursor.IsSpelled("search_path");
}
