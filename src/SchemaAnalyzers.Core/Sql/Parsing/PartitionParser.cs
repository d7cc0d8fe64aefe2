using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads partition keys and bounds into the form that the server prints.</summary>
internal static class PartitionParser
{
    /// <summary>From after PARTITION BY on: <c>RANGE (created_at)</c>.</summary>
    public static string Key(TokenCursor cursor)
    {
        var strategy = cursor.Label().Value.ToUpperInvariant();
        var keys = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var key = IndexParser.Key(cursor);
            var text = key.Column is { } column ? SqlQuote.Identifier(column) : key.NameHint is null ? $"({key.Expression})" : key.Expression!;
            text += key.Collation is { } collation ? " COLLATE " + SqlQuote.Name(new QualifiedName(collation.Schema, collation.Name)) : "";
            text += key.OperatorClass is { } operatorClass ? " " + operatorClass : "";
            keys.Add(text);
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return $"{strategy} ({string.Join(", ", keys)})";
    }

    /// <summary><c>FOR VALUES ...</c> or <c>DEFAULT</c>.</summary>
    public static string Bound(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Default))
        {
            return "DEFAULT";
        }

        cursor.Expect(Word.For);
        cursor.Expect(Word.Values);
        if (cursor.Accept(Word.From))
        {
            var lower = Values(cursor);
            cursor.Expect(Word.To);
            return $"FOR VALUES FROM ({lower}) TO ({Values(cursor)})";
        }

        if (cursor.Accept(Word.In))
        {
            return $"FOR VALUES IN ({Values(cursor)})";
        }

        cursor.Expect(Word.With);
        return $"FOR VALUES WITH ({Values(cursor).ToLowerInvariant()})";
    }

    private static string Values(TokenCursor cursor)
    {
        var values = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var word = cursor.Word;
            var value = cursor.Expression(static _ => false);
            values.Add(word switch
            {
                Word.Minvalue or Word.Maxvalue or Word.Null => value.ToUpperInvariant(),
                Word.True or Word.False => value.ToLowerInvariant(),
                _ => value,
            });
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return string.Join(", ", values);
    }
}
