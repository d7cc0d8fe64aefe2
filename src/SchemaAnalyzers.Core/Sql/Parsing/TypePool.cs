using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>One type for each spelling in a text: of ten thousand columns a thousand are <c>varchar(200)</c>.</summary>
internal sealed class TypePool
{
    private Dictionary<string, SqlType>? _types;

    /// <summary>The type that was first spelled so.</summary>
    public SqlType Intern(string spelling, SqlType type)
    {
        _types ??= new(StringComparer.Ordinal);
        if (_types.TryGetValue(spelling, out var known))
        {
            return known;
        }

        _types.Add(spelling, type);
        return type;
    }

    /// <summary>Passes over a type that was spelled so before: a name with numbers in parentheses, and nothing more.</summary>
    public TypeSyntax? TakeKnown(TokenCursor cursor)
    {
        var last = cursor.Peek(1).Word == Word.Varying ? 2 : 1;
        if (_types is null || cursor.Peek(last).Kind != TokenKind.LeftParenthesis)
        {
            return null;
        }

        do
        {
            last++;
        }
        while (cursor.Peek(last).Kind is TokenKind.Integer or TokenKind.Comma);
        var end = cursor.Peek(last);
        var next = cursor.Peek(last + 1);
        if (end.Kind != TokenKind.RightParenthesis || next.Kind == TokenKind.LeftBracket || next.Word is Word.Array or Word.With or Word.Without)
        {
            return null;
        }

        var span = Span.Between(cursor.Start, end.End);
        if (!_types.TryGetValue(cursor.SourceOf(span), out var type))
        {
            return null;
        }

        cursor.Index += last + 1;
        return new TypeSyntax(type, span);
    }
}
