using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>RENAME TO and SET SCHEMA of what is no relation.</summary>
internal static class RenameObjects
{
    public static void Run(Session session, RenameObjectStatement statement)
    {
        switch (statement.Kind)
        {
            case ObjectKind.Schema:
                SchemaReplay.Rename(session, statement.Name.Name, statement.NewName, statement.Span);
                break;
            case ObjectKind.Type or ObjectKind.Domain:
                var old = FindType(session, statement.Name);
                Type(session, old, new QualifiedName(old.Schema, statement.NewName), statement.Span);
                QualifiedRename.Apply(session, old, new QualifiedName(old.Schema, statement.NewName));
                break;
            case ObjectKind.Function:
                FunctionReplay.Rename(session, statement);
                break;
            case ObjectKind.Collation when CollationReplay.Require(session, statement.Name) is { } collation:
                CollationReplay.Rename(session, collation, new QualifiedName(collation.Name.Schema, statement.NewName), statement.Span);
                break;
            case ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy:
                EventReplay.Rename(session, statement);
                break;
        }
    }

    public static void Run(Session session, SetObjectSchemaStatement statement)
    {
        switch (statement.Kind)
        {
            case ObjectKind.Type or ObjectKind.Domain:
                var old = FindType(session, statement.Name);
                session.RequireSchema(statement.Schema, statement.Span);
                if (old.Schema != statement.Schema)
                {
                    Type(session, old, new QualifiedName(statement.Schema, old.Name), statement.Span);
                    QualifiedRename.Apply(session, old, new QualifiedName(statement.Schema, old.Name));
                }

                break;
            case ObjectKind.Function:
                FunctionReplay.Move(session, statement);
                break;
            case ObjectKind.Collation when CollationReplay.Require(session, statement.Name) is { } collation:
                CollationReplay.Move(session, collation, statement.Schema, statement.Span);
                break;
            case ObjectKind.Extension when session.Catalog.Extensions.TryGetValue(statement.Name.Name, out var extension):
                ExtensionMove.Run(session, extension, statement);
                break;
        }
    }

    public static void Type(Session session, QualifiedName old, QualifiedName name, Span span)
    {
        if (session.Catalog.Types.ContainsKey(name))
        {
            throw new SqlFailure("42710", $"type \"{name.Name}\" already exists", span);
        }

        ViewRename.Type(session, old, name);
        var type = session.Catalog.Types[old];
        session.Catalog.Types.Remove(old);
        session.Catalog.Types[name] = type is RangeType range ? RangeReplay.Renamed(range, name) : type is null ? null : type with { Name = name };
        session.Catalog.Owners.Rename(old, name);
        if (session.Catalog.Relations.TryGetValue(old, out var relation) && relation is CompositeEntry)
        {
            session.Catalog.Rename(relation, name);
        }

        RenameReplay.RenameType(session, old, name);
    }

    private static QualifiedName FindType(Session session, ObjectName name) =>
        session.Find(name, type => session.Catalog.Types.ContainsKey(type) && !TypeReplay.IsShell(session, type)) ?? throw session.MissingSchema(name) ?? new SqlFailure("42704", $"type \"{name}\" does not exist", name.Span);
}
