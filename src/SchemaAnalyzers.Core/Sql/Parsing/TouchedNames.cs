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
            var pool = new NamePool();
            var cursor = new TokenCursor(text, pool);
            var lexer = new Lexer(text, 0, text.Length);
            Token token;
            do
            {
                token = lexer.Next();
                cursor.Add(token);
            }
            while (token.Kind != TokenKind.End);
            Walk(cursor, names, depth);
        }
        catch (SqlFailure)
        {
            // Not SQL: there are no more names to find.
        }
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
