using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>One type for each spelling in a text: of ten thousand columns a thousand are <c>varchar(200)</c>.</summary>
internal sealed class TypePool
{
    private Dictionary<string, TypeSyntax>? _types;

    /// <summary>The type that was first spelled so.</summary>
    public TypeSyntax Intern(TokenCursor cursor, Span span, SqlType type)
    {
        _types ??= new(StringComparer.Ordinal);
        var spelling = cursor.SourceOf(span);
        if (_types.TryGetValue(spelling, out var known))
        {
            return At(known, span);
        }

        var first = type.IsBuiltIn && TypeParser.FindBuiltIn(type.Name.Name.Value) is not null ? TypeSyntax.Known(type) : new TypeSyntax(type, span);
        _types.Add(spelling, first);
        return first;
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
        return At(type, span);
    }

    private static TypeSyntax At(TypeSyntax type, Span span) => type.IsKnown ? type : new TypeSyntax(type.Type, span);
}
