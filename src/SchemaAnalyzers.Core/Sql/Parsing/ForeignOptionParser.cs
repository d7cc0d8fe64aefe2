using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The server of a foreign table and its OPTIONS.</summary>
internal static class ForeignOptionParser
{
    /// <summary>From SERVER on; as it is written, without SERVER.</summary>
    public static string Server(TokenCursor cursor)
    {
        cursor.Expect(Word.Server);
        var from = cursor.Index;
        cursor.Name();
        if (cursor.Accept(Word.Options))
        {
            cursor.SkipParenthesized();
        }

        return cursor.TextOf(from, cursor.Index);
    }

    /// <summary>From OPTIONS on: <c>OPTIONS (ADD a 'x', SET b 'y', DROP c)</c>.</summary>
    public static EquatableArray<(Identifier Name, string? Value)> Changes(TokenCursor cursor)
    {
        cursor.Expect(Word.Options);
        cursor.Expect(TokenKind.LeftParenthesis);
        var changes = new List<(Identifier, string?)>();
        do
        {
            var drops = cursor.Accept(Word.Drop);
            _ = drops || cursor.Accept(Word.Add) || cursor.Accept(Word.Set);
            changes.Add((cursor.Label(), drops ? null : cursor.StringConstant()));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return changes.ToEquatableArray();
    }
}
