using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>OWNER TO, and DROP OWNED BY, which drops what a role owns and takes from it what it was allowed to do.</summary>
internal static class OwnerReplay
{
    public static void Run(Session session, SetOwnerStatement statement)
    {
        var name = statement.Name;
        var item = statement.Kind switch
        {
            ObjectKind.Schema => session.Catalog.Schemas.ContainsKey(name.Name) ? name.Name : null,
            ObjectKind.Type or ObjectKind.Domain => session.Find(name, session.Catalog.Types.ContainsKey),
            ObjectKind.Function => FunctionChange.Require(session, name, statement.Arguments),
            ObjectKind.Server => session.Catalog.Servers.TryGetValue(name.Name, out var server) ? server : null,
            _ => (object?)null,
        };
        if (item is not null)
        {
            session.Catalog.Owners.Give(item, statement.Owner);
        }
    }

    public static void Run(Session session, DropOwnedStatement statement)
    {
        RemovePolicies(session, statement);
        var owned = session.Catalog.Owners.OwnedBy(statement.Roles);
        var relations = owned.OfType<RelationEntry>().Select(relation => (relation, new ObjectName(default, relation.Name.Name, statement.Span))).ToList();
        DropReplay.RemoveAll(session, relations, statement.Cascades);
        foreach (var function in owned.OfType<FunctionEntry>().Where(function => function.Catalog is not null))
        {
            FunctionUsers.Drop(session, function, statement.Cascades, statement.Span);
            session.Catalog.Functions.Remove(function);
        }

        DropTypes(session, owned.OfType<QualifiedName>().ToList(), statement);
        Drop(session, statement, ObjectKind.Server, owned.OfType<ForeignServer>().Select(server => server.Name));
        Drop(session, statement, ObjectKind.Schema, owned.OfType<Identifier>());
    }

    /// <summary>First those that nothing uses: what uses them may be dropped, too.</summary>
    private static void DropTypes(Session session, List<QualifiedName> types, DropOwnedStatement statement)
    {
        while (types.RemoveAll(type => !session.Catalog.Types.ContainsKey(type)) >= 0 && types.Count > 0)
        {
            var free = types.FindIndex(type => !TypeReplay.IsUsed(session, type));
            var next = types[Math.Max(free, 0)];
            TypeReplay.Drop(session, new ObjectName(next.Schema, next.Name, statement.Span), new DropStatement(ObjectKind.Type, default, IfExists: true, statement.Cascades));
        }
    }

    private static void Drop(Session session, DropOwnedStatement statement, ObjectKind kind, IEnumerable<Identifier> names) =>
        DropReplay.Run(session, new DropStatement(kind, names.Select(name => new ObjectName(default, name, statement.Span)).ToEquatableArray(), IfExists: true, statement.Cascades));

    /// <summary>A policy for these roles alone goes; one for others, too, is for those only.</summary>
    private static void RemovePolicies(Session session, DropOwnedStatement statement)
    {
        var names = statement.Roles.Select(session.Catalog.Owners.Resolve).Where(role => !role.IsEmpty).ToList();
        foreach (var table in session.Catalog.Tables.Where(table => table.HasPolicies))
        {
            for (var i = table.Policies.Count - 1; i >= 0; i--)
            {
                if (PolicyChange.WithoutRoles(table.Policies[i], names) is { } rest)
                {
                    table.Policies[i] = rest;
                }
                else
                {
                    table.Policies.RemoveAt(i);
                }
            }
        }
    }
}
