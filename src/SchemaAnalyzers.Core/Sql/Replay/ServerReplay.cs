using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Foreign servers, on which foreign tables are.</summary>
internal static class ServerReplay
{
    public static void Create(Session session, CreateServerStatement statement)
    {
        if (!session.Catalog.Servers.Exists(server => server.Name == statement.Name))
        {
            session.Catalog.Servers.Add(new ForeignServer(statement.Name, statement.Wrapper));
        }
        else if (!statement.IfNotExists)
        {
            throw new SqlFailure("42710", $"server \"{statement.Name}\" already exists", statement.Span);
        }
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        if (session.Catalog.Servers.Find(server => server.Name == name.Name) is { } server)
        {
            Drop(session, server, "server " + name.Name, statement.Cascades, name.Span);
        }
        else if (!statement.IfExists)
        {
            throw new SqlFailure("42704", $"server \"{name.Name}\" does not exist", name.Span);
        }
    }

    /// <summary>Wrappers are not kept, but their servers go with them.</summary>
    public static void DropWrapper(Session session, ObjectName name, DropStatement statement)
    {
        var servers = session.Catalog.Servers.FindAll(server => server.Wrapper == name.Name);
        if (servers.Count > 0 && !statement.Cascades)
        {
            throw NeedsCascade("foreign-data wrapper " + name.Name, name.Span);
        }

        servers.ForEach(server => Drop(session, server, "", cascades: true, name.Span));
    }

    private static void Drop(Session session, ForeignServer server, string what, bool cascades, Span span)
    {
        var tables = session.Catalog.Tables.Where(table => Freezer.IsOn(table, server)).ToList();
        if (tables.Count > 0 && !cascades)
        {
            throw NeedsCascade(what, span);
        }

        foreach (var table in tables.Where(table => session.Catalog.Relations.ContainsKey(table.Name)))
        {
            DropReplay.Remove(session, table, cascades: true, span);
        }

        session.Catalog.Servers.Remove(server);
    }

    private static SqlFailure NeedsCascade(string what, Span span) =>
        new("2BP01", $"cannot drop {what} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
}
