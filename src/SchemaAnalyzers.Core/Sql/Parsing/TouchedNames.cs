using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Finds the names of relations that code in another language than SQL may create, alter or drop.</summary>
internal static class TouchedNames
{
    /// <summary>The names after TABLE, VIEW, COLUMN, TYPE and ON, and all that look like names inside of its strings.</summary>
    public static EquatableArray<ObjectName> In(string body)
    {
        var names = new List<ObjectName>();
        Collect(body, names, depth: 0);
        return names.OrEmpty();
    }

    private static void Collect(string text, List<ObjectName> names, int depth)
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

    private static void Walk(TokenCursor cursor, List<ObjectName> names, int depth)
    {
        while (!cursor.IsAtEnd)
        {
            if (cursor.Current.IsString)
            {
                Collect(cursor.StringConstant(), names, depth + 1);
                continue;
            }

            var introduces = cursor.Word is Word.Table or Word.View or Word.On or Word.Type or Word.Exists or Word.Only or Word.Into;
            cursor.Advance();
            if (introduces && cursor.IsAtName && !cursor.At(Word.If))
            {
                names.Add(cursor.ObjectName());
            }
        }
    }
}
