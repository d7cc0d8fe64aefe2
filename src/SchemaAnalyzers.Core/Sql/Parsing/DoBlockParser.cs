using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads DO: what its code does depends on data, so each table that it may change becomes uncertain.</summary>
internal static class DoBlockParser
{
    public static Statement Parse(TokenCursor cursor)
    {
        cursor.Expect(Word.Do);
        string? body = null;
        while (!cursor.IsAtEnd)
        {
            if (cursor.Accept(Word.Language))
            {
                _ = cursor.Current.IsString ? cursor.StringConstant() : cursor.Label().Value;
            }
            else
            {
                body = cursor.StringConstant();
            }
        }

        var names = body is null ? throw cursor.Unexpected() : TouchedNames.In(body);
        return new UnknownEffectStatement("a DO block may change it", names.Relations.OrEmpty()) { Schemas = names.Schemas.OrEmpty() };
    }
}
