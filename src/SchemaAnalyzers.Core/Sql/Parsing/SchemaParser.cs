using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE SCHEMA.</summary>
internal static class SchemaParser
{
    /// <summary>AUTHORIZATION CURRENT_ROLE without a name: the schema is called as whoever runs the script.</summary>
    public static bool IsOfCurrentRole(TokenCursor cursor)
    {
        var at = cursor.Peek(0).Word == Word.If ? 3 : 0;
        var role = cursor.Peek(at + 1);
        return cursor.Peek(at).Word == Word.Authorization
            && Array.Exists(["current_role", "current_user", "session_user"], word => role.Kind == TokenKind.Word && WordTable.IsSame(word, cursor.Text, role.Start, role.Length));
    }

    /// <summary>From after SCHEMA on.</summary>
    public static CreateSchemaStatement Parse(TokenCursor cursor)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        Identifier name = default;
        Identifier? owner = null;
        if (!cursor.At(Word.Authorization))
        {
            name = cursor.Name();
        }

        if (cursor.Accept(Word.Authorization))
        {
            var role = RoleParser.Role(cursor).Name;
            owner = role.IsEmpty ? null : role;
            name = name.IsEmpty ? role : name;
        }

        return new CreateSchemaStatement(name, ifNotExists, Elements(cursor), owner);
    }

    /// <summary>CREATE statements without semicolons between: tables, views, indexes, sequences, triggers; and GRANT.</summary>
    private static EquatableArray<Statement> Elements(TokenCursor cursor)
    {
        var elements = new List<Statement>();
        while (!cursor.IsAtEnd)
        {
            var start = cursor.Start;
            if (cursor.At(Word.Grant))
            {
                StatementParser.Ignore(cursor);
                break;
            }

            cursor.Expect(Word.Create);
            if (cursor.At(Word.Schema))
            {
                throw cursor.Unexpected();
            }

            elements.Add(CreateParser.Parse(cursor) with { Span = cursor.SpanFrom(start) });
        }

        return elements.OrderBy(Rank).ToList().OrEmpty();
    }

    /// <remarks>transformCreateSchemaStmtElements in parse_utilcmd.c</remarks>
    private static int Rank(Statement element) => element switch
    {
        CreateSequenceStatement => 0,
        CreateTableStatement or CreateTableAsStatement => 1,
        CreateViewStatement => 2,
        CreateIndexStatement => 3,
        _ => 4,
    };
}
