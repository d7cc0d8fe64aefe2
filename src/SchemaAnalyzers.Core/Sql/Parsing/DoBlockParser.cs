using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Parsing;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads DO. What cannot be read as PL/pgSQL makes each table uncertain that it may change.</summary>
internal static class DoBlockParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        cursor.Expect(Word.Do);
        Token? body = null;
        string? text = null;
        var language = "plpgsql";
        while (!cursor.IsAtEnd)
        {
            if (cursor.Accept(Word.Language))
            {
                language = cursor.Current.IsString ? cursor.StringConstant() : cursor.Label().Value;
            }
            else
            {
                body = cursor.Current;
                text = cursor.StringConstant();
            }
        }

        if (body is not { } token || text is null)
        {
            throw cursor.Unexpected();
        }

        return language == "plpgsql" && Block(cursor.Text, token, text) is { } block ? block : Unknown(language == "plpgsql" ? text : text.Replace('"', ' '));
    }

    private static DoStatement? Block(string script, Token token, string text)
    {
        // Between dollars stands the text of the script itself, so that all places in it are places of the script.
        var isInScript = token.Kind == TokenKind.DollarString;
        var start = isInScript ? script.IndexOf('$', token.Start + 1) + 1 : 0;
        var holder = isInScript ? script : text;
        return BlockParser.TryParse(holder, start, start + text.Length) is { } block ? new DoStatement(block, holder, isInScript) : null;
    }

    /// <remarks>What is a name between double quotes here is a text in most other languages.</remarks>
    private static UnknownEffectStatement Unknown(string text)
    {
        var names = TouchedNames.In(text);
        return new UnknownEffectStatement("a DO block may change it", names.Relations.OrEmpty()) { Schemas = names.Schemas.OrEmpty() };
    }
}
