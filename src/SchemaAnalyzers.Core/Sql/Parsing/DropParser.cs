using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads DROP.</summary>
internal static class DropParser
{
    /// <summary>From after DROP on.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Foreign, Word.Data))
        {
            cursor.Expect(Word.Wrapper);
            var ifWrapperExists = cursor.AcceptIfExists();
            return Objects(cursor, ObjectKind.Wrapper, ifWrapperExists);
        }

        if (Kind(cursor) is not { } kind)
        {
            return cursor.At(Word.Owned) ? RoleParser.DropOwned(cursor) : IsKnown(cursor.Word) ? StatementParser.Ignore(cursor) : throw cursor.Unexpected();
        }

        var isConcurrent = kind == ObjectKind.Index && cursor.Accept(Word.Concurrently);
        var ifExists = cursor.AcceptIfExists();
        var drop = kind is ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy ? Member(cursor, kind, ifExists) : Objects(cursor, kind, ifExists);
        return !isConcurrent ? drop
            : drop.Names.Count > 1 ? throw new SqlFailure("0A000", "DROP INDEX CONCURRENTLY does not support dropping multiple objects", drop.Names[1].Span)
            : drop.Cascades ? throw new SqlFailure("0A000", "DROP INDEX CONCURRENTLY does not support CASCADE", drop.Names[0].Span)
            : drop with { IsConcurrent = true };
    }

    private static DropStatement Objects(TokenCursor cursor, ObjectKind kind, bool ifExists)
    {
        var names = new List<ObjectName>();
        var arguments = new List<EquatableArray<TypeSyntax>?>();
        do
        {
            names.Add(kind == ObjectKind.Function ? cursor.FunctionName() : cursor.ObjectName());
            if (kind == ObjectKind.Function)
            {
                arguments.Add(FunctionParser.ArgumentTypes(cursor));
            }
        }
        while (cursor.Accept(TokenKind.Comma));
        return new DropStatement(kind, names.OrEmpty(), ifExists, cursor.AcceptCascade()) { Arguments = arguments.OrEmpty() };
    }

    private static DropStatement Member(TokenCursor cursor, ObjectKind kind, bool ifExists)
    {
        var start = cursor.Start;
        var name = new ObjectName(default, cursor.Name(), cursor.SpanFrom(start));
        cursor.Expect(Word.On);
        var table = cursor.ObjectName();
        return new DropStatement(kind, new(name), ifExists, cursor.AcceptCascade()) { On = table };
    }

    private static ObjectKind? Kind(TokenCursor cursor)
    {
        var kind = KindOf(cursor);
        if (kind is not null)
        {
            cursor.Index += kind is ObjectKind.MaterializedView or ObjectKind.ForeignTable ? 2 : 1;
        }

        return kind;
    }

    public static ObjectKind? KindOf(TokenCursor cursor) => cursor.Word switch
    {
        Word.Table => ObjectKind.Table,
        Word.View => ObjectKind.View,
        Word.Materialized when cursor.At(Word.Materialized, Word.View) => ObjectKind.MaterializedView,
        Word.Foreign when cursor.At(Word.Foreign, Word.Table) => ObjectKind.ForeignTable,
        Word.Index => ObjectKind.Index,
        Word.Sequence => ObjectKind.Sequence,
        Word.Type => ObjectKind.Type,
        Word.Domain => ObjectKind.Domain,
        Word.Schema => ObjectKind.Schema,
        Word.Extension => ObjectKind.Extension,
        Word.Server => ObjectKind.Server,
        Word.Collation => ObjectKind.Collation,
        Word.Function or Word.Procedure or Word.Routine or Word.Aggregate => ObjectKind.Function,
        Word.Trigger => ObjectKind.Trigger,
        Word.Rule => ObjectKind.Rule,
        Word.Policy => ObjectKind.Policy,
        _ => null,
    };

    private static bool IsKnown(Word word) => word
        is Word.Access or Word.Cast or Word.Conversion or Word.Database or Word.Event or Word.Foreign or Word.Group
        or Word.Language or Word.Operator or Word.Procedural or Word.Publication or Word.Role
        or Word.Statistics or Word.Subscription or Word.Tablespace or Word.Text or Word.Transform or Word.User;
}
