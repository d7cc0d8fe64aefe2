using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads COMMENT ON.</summary>
internal static class CommentParser
{
    /// <summary>From after COMMENT on.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        cursor.Expect(Word.On);
        if (cursor.Accept(Word.Column))
        {
            return Column(cursor);
        }

        if (cursor.At(Word.Constraint))
        {
            return Constraint(cursor);
        }

        if (DropParser.KindOf(cursor) is not { } kind)
        {
            return StatementParser.Ignore(cursor);
        }

        cursor.Index += kind is ObjectKind.MaterializedView or ObjectKind.ForeignTable ? 2 : 1;
        if (kind is ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy)
        {
            var member = cursor.Name();
            cursor.Expect(Word.On);
            return new CommentStatement(kind, cursor.ObjectName(), member, Text(cursor));
        }

        var name = kind == ObjectKind.Function ? cursor.FunctionName() : cursor.ObjectName();
        var arguments = kind == ObjectKind.Function ? FunctionParser.ArgumentTypes(cursor) : null;
        return new CommentStatement(kind, name, null, Text(cursor)) { Arguments = arguments };
    }

    private static CommentStatement Column(TokenCursor cursor)
    {
        var start = cursor.Start;
        var path = new List<Identifier> { cursor.Name() };
        while (cursor.Accept(TokenKind.Dot))
        {
            path.Add(cursor.Label());
        }

        if (path.Count < 2)
        {
            throw new SqlFailure("42601", "column name must be qualified", cursor.SpanFrom(start));
        }

        var table = new ObjectName(path.Count > 2 ? path[path.Count - 3] : default, path[path.Count - 2], cursor.SpanFrom(start));
        return new CommentStatement(ObjectKind.Column, table, path[path.Count - 1], Text(cursor));
    }

    private static CommentStatement Constraint(TokenCursor cursor)
    {
        cursor.Expect(Word.Constraint);
        var name = cursor.Name();
        cursor.Expect(Word.On);
        var kind = cursor.Accept(Word.Domain) ? ObjectKind.DomainConstraint : ObjectKind.Constraint;
        return new CommentStatement(kind, cursor.ObjectName(), name, Text(cursor));
    }

    /// <summary>An empty text removes the comment, as NULL does.</summary>
    private static string? Text(TokenCursor cursor)
    {
        cursor.Expect(Word.Is);
        if (cursor.Accept(Word.Null))
        {
            return null;
        }

        var text = cursor.StringConstant();
        return text.Length == 0 ? null : text;
    }
}
