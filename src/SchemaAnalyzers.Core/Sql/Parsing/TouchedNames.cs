using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The names of what code in another language than SQL may create, alter or drop.</summary>
internal sealed class TouchedNames
{
    /// <summary>The names after TABLE, VIEW, COLUMN, TYPE and ON, also inside of its strings.</summary>
    public List<ObjectName> Relations { get; } = [];

    /// <summary>The names after CREATE SCHEMA.</summary>
    public List<Identifier> Schemas { get; } = [];

    public static TouchedNames In(string body)
    {
        var names = new TouchedNames();
        Collect(body, names, depth: 0);
        return names;
    }

    private static void Collect(string text, TouchedNames names, int depth)
    {
        const int MaximumDepth = 3;
        if (depth > MaximumDepth)
        {
            return;
        }

        try
        {
            Walk(Tokens(text), names, depth);
        }
        catch (SqlFailure)
        {
            // Not SQL: there are no more names to find.
        }
    }

    /// <summary>The tokens up to the first that cannot be read.</summary>
    private static TokenCursor Tokens(string text)
    {
        var cursor = new TokenCursor(text, new NamePool());
        var lexer = new Lexer(text, 0, text.Length);
        try
        {
            Token token;
            do
            {
                token = lexer.Next();
                cursor.Add(token);
            }
            while (token.Kind != TokenKind.End);
        }
        catch (SqlFailure)
        {
            cursor.Add(new Token(TokenKind.End, Word.Other, text.Length, 0));
        }

        return cursor;
    }

    private static void Walk(TokenCursor cursor, TouchedNames names, int depth)
    {
        while (!cursor.IsAtEnd)
        {
            if (cursor.Current.IsString)
            {
                Collect(cursor.StringConstant(), names, depth + 1);
                continue;
            }

            if (cursor.Accept(Word.Create, Word.Schema))
            {
                cursor.AcceptIfNotExists();
                if (cursor.IsAtName && !cursor.At(Word.Authorization))
                {
                    names.Schemas.Add(cursor.Name());
                }

                continue;
            }

            var introduces = cursor.Word is Word.Table or Word.View or Word.On or Word.Type or Word.Exists or Word.Only or Word.Into;
            cursor.Advance();
            if (introduces && cursor.IsAtName && !cursor.At(Word.If))
            {
                names.Relations.Add(cursor.ObjectName());
            }
        }
    }
}
