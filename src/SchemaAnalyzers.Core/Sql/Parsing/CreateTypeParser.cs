using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE TYPE and CREATE DOMAIN.</summary>
internal static class CreateTypeParser
{
    /// <summary>From after TYPE on.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        var name = cursor.ObjectName();
        if (!cursor.Accept(Word.As))
        {
            return StatementParser.Skip(cursor, new CreateBaseTypeStatement(name, cursor.IsAtEnd));
        }

        if (cursor.Accept(Word.Enum))
        {
            return new CreateEnumStatement(name, Labels(cursor));
        }

        return cursor.Accept(Word.Range) ? Range(cursor, name) : new CreateCompositeStatement(name, Fields(cursor));
    }

    /// <summary>From after DOMAIN on.</summary>
    public static CreateDomainStatement Domain(TokenCursor cursor)
    {
        var name = cursor.ObjectName();
        cursor.Accept(Word.As);
        var start = cursor.Start;
        return new CreateDomainStatement(name, ColumnParser.Definition(cursor, name.Name, TypeParser.Parse(cursor), start));
    }

    private static EquatableArray<string> Labels(TokenCursor cursor)
    {
        var labels = new List<string>();
        cursor.Expect(TokenKind.LeftParenthesis);
        if (cursor.Accept(TokenKind.RightParenthesis))
        {
            return default;
        }

        do
        {
            labels.Add(cursor.StringConstant());
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return labels.OrEmpty();
    }

    private static EquatableArray<ColumnSyntax> Fields(TokenCursor cursor)
    {
        var fields = new List<ColumnSyntax>();
        cursor.Expect(TokenKind.LeftParenthesis);
        if (cursor.Accept(TokenKind.RightParenthesis))
        {
            return default;
        }

        do
        {
            fields.Add(Field(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return fields.OrEmpty();
    }

    public static ColumnSyntax Field(TokenCursor cursor)
    {
        var start = cursor.Start;
        var field = new ColumnSyntax(cursor.Name(), TypeParser.Parse(cursor));
        var collation = cursor.Accept(Word.Collate) ? new ColumnClauses { Collation = cursor.ObjectName() } : null;
        return field with { Clauses = collation, Span = cursor.SpanFrom(start) };
    }

    private static CreateRangeStatement Range(TokenCursor cursor, ObjectName name)
    {
        var options = new Dictionary<string, ObjectName>();
        TypeSyntax? subtype = null;
        cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var option = cursor.Label().Value;
            if (!cursor.AcceptOperator("="))
            {
                throw cursor.Unexpected();
            }

            if (option == "subtype")
            {
                subtype = TypeParser.Parse(cursor);
            }
            else
            {
                options[option] = cursor.FunctionName();
            }
        }
        while (cursor.Accept(TokenKind.Comma));
        var end = cursor.Current;
        cursor.Expect(TokenKind.RightParenthesis);
        return subtype is { } type
            ? new CreateRangeStatement(name, type, options)
            : throw new SqlFailure("42601", "type attribute \"subtype\" is required", new Span(end.Start, end.Length));
    }
}
