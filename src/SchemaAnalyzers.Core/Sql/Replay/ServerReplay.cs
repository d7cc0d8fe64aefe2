using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Foreign servers, on which foreign tables are.</summary>
internal static class ServerReplay
{
    public static void Create(Session session, CreateServerStatement statement)
    {
        if (!session.Catalog.Servers.ContainsKey(statement.Name))
        {
            var server = new ForeignServer(statement.Name, statement.Wrapper);
            session.Catalog.Servers.Add(statement.Name, server);
            session.Catalog.Made(server);
        }
        else if (!statement.IfNotExists)
        {
            throw new SqlFailure("42710", $"server \"{statement.Name}\" already exists", statement.Span);
        }
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        if (session.Catalog.Servers.TryGetValue(name.Name, out var server))
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
        var servers = session.Catalog.Servers.Values.Where(server => server.Wrapper == name.Name).ToList();
        if (servers.Count > 0 && !statement.Cascades)
        {
            throw NeedsCascade("foreign-data wrapper " + name.Name, name.Span);
        }

        servers.ForEach(server => Drop(session, server, "", cascades: true, name.Span));
    }

    private static void Drop(Session session, ForeignServer server, string what, bool cascades, Span span)
    {
        var tables = session.Catalog.Tables.Where(table => Freezer.ServerOf(table) == server.Name).ToList();
        if (tables.Count > 0 && !cascades)
        {
            throw NeedsCascade(what, span);
        }

        foreach (var table in tables.Where(table => table.Catalog is not null))
        {
            DropReplay.Remove(session, table, cascades: true, span);
        }

        session.Catalog.Servers.Remove(server.Name);
    }

    private static SqlFailure NeedsCascade(string what, Span span) =>
        new("2BP01", $"cannot drop {what} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
}
