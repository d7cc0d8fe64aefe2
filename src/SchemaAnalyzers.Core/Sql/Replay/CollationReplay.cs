using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE, ALTER and DROP COLLATION. Those that the server has of its own are not known.</summary>
internal static class CollationReplay
{
    public static void Create(Session session, CreateCollationStatement statement)
    {
        var name = session.NewName(statement.Name);
        if (session.Catalog.Collations.ContainsKey(name))
        {
            _ = statement.IfNotExists ? true : throw Exists(name, statement.Span);
            return;
        }

        session.Catalog.Collations.Add(name, new Collation(name, statement.From is { } from ? Copy(session, from) : statement.Options));
    }

    private static string Copy(Session session, ObjectName from) =>
        session.Collation(from) is not { } name ? CollationOptions.OfDatabase
        : session.Catalog.Collations.TryGetValue(name, out var own) ? own.Definition
        : "FROM " + SqlQuote.Name(name);

    /// <summary>One of the script's own; null where the server may have it.</summary>
    public static Collation? Require(Session session, ObjectName name)
    {
        if (session.Find(name, session.Catalog.Collations.ContainsKey) is { } found)
        {
            return session.Catalog.Collations[found];
        }

        return name.IsQualified && name.Schema != Catalog.System
            ? throw session.MissingSchema(name) ?? new SqlFailure("42704", $"collation \"{name}\" for encoding \"UTF8\" does not exist", name.Span)
            : null;
    }

    public static void Comment(Session session, CommentStatement statement)
    {
        if (Require(session, statement.Name) is { } collation)
        {
            session.Catalog.Collations[collation.Name] = collation with { Comment = statement.Text };
        }
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        if (statement.IfExists && session.Find(name, session.Catalog.Collations.ContainsKey) is null || Require(session, name) is not { } collation)
        {
            return;
        }

        if (!statement.Cascades && CollationUsers.AreAny(session, collation.Name))
        {
            throw new SqlFailure("2BP01", $"cannot drop collation {collation.Name.Name} because other objects depend on it", name.Span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        Remove(session, collation, name.Span);
    }

    public static void Remove(Session session, Collation collation, Span span)
    {
        session.Catalog.Collations.Remove(collation.Name);
        CollationUsers.Drop(session, collation.Name, span);
    }

    public static void Move(Session session, Collation collation, Identifier schema, Span span)
    {
        session.RequireSchema(schema, span);
        if (schema != collation.Name.Schema)
        {
            Rename(session, collation, new QualifiedName(schema, collation.Name.Name), span);
        }
    }

    public static void Rename(Session session, Collation collation, QualifiedName newName, Span span)
    {
        if (session.Catalog.Collations.ContainsKey(newName))
        {
            throw Exists(newName, span);
        }

        session.Catalog.Collations.Remove(collation.Name);
        session.Catalog.Collations.Add(newName, collation with { Name = newName });
        CollationUsers.Rename(session, collation.Name, newName);
    }

    private static SqlFailure Exists(QualifiedName name, Span span) => new("42710", $"collation \"{name.Name}\" already exists", span);
}
