using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>DROP of relations, with what belongs to them.</summary>
internal static class DropReplay
{
    public static void Run(Session session, DropStatement statement)
    {
        for (var i = 0; i < statement.Names.Count; i++)
        {
            var name = statement.Names[i];
            switch (statement.Kind)
            {
                case ObjectKind.Schema:
                    SchemaReplay.Drop(session, name, statement);
                    break;
                case ObjectKind.Extension:
                    SchemaReplay.DropExtension(session, name, statement);
                    break;
                case ObjectKind.Server:
                    session.Catalog.Servers.RemoveAll(server => server.Name == name.Name);
                    break;
                case ObjectKind.Type or ObjectKind.Domain:
                    TypeReplay.Drop(session, name, statement);
                    break;
                case ObjectKind.Function:
                    FunctionReplay.Drop(session, name, statement.Arguments[i], statement.IfExists);
                    break;
                case ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy:
                    EventReplay.Drop(session, statement);
                    break;
                default:
                    DropRelation(session, name, statement);
                    break;
            }
        }
    }

    /// <summary>Removes a relation and all that cannot be without it.</summary>
    public static void Remove(Session session, RelationEntry relation, bool cascades, Span span)
    {
        switch (relation)
        {
            case TableEntry table:
                RemoveTable(session, table, cascades, span);
                break;
            case IndexEntry index:
                Index(session, index.Owner, index.Name.Name);
                break;
            case SequenceEntry sequence:
                session.Catalog.Relations.Remove(sequence.Name);
                DropDefaults(session, sequence);
                break;
            default:
                session.Catalog.Relations.Remove(relation.Name);
                break;
        }

        if (relation is ColumnsEntry columns)
        {
            columns.Indexes.ForEach(index => session.Catalog.Relations.Remove(new QualifiedName(columns.Name.Schema, index.Name)));
            ViewsOf(session, columns, null, cascades);
        }
    }

    public static void Index(Session session, ColumnsEntry owner, Identifier name)
    {
        owner.Indexes.RemoveAll(index => index.Name == name);
        var key = new QualifiedName(owner.Name.Schema, name);
        if (!session.Catalog.Relations.TryGetValue(key, out var entry))
        {
            return;
        }

        session.Catalog.Relations.Remove(key);
        foreach (var part in session.Catalog.Relations.Values.OfType<IndexEntry>().Where(part => part.Parent == entry).ToList())
        {
            Index(session, part.Owner, part.Name.Name);
        }
    }

    /// <summary>The views that read a relation, or a column of it, go with it where CASCADE was said.</summary>
    public static void ViewsOf(Session session, RelationEntry relation, Identifier? column, bool cascades)
    {
        if (!cascades)
        {
            return;
        }

        foreach (var view in session.Catalog.Relations.Values.OfType<ViewEntry>().Where(view => view.Uses.Contains(relation)).ToList())
        {
            var isUsed = column is not { } name || ExpressionColumns.Mentions(view.Definition, name);
            if (isUsed && session.Catalog.Relations.ContainsKey(view.Name))
            {
                Remove(session, view, cascades: true, default);
            }
        }
    }

    private static void DropRelation(Session session, ObjectName name, DropStatement statement)
    {
        if (session.FindRelation(name) is not { } relation)
        {
            if (!statement.IfExists)
            {
                throw Missing(name, statement.Kind);
            }

            return;
        }

        if (relation is TableEntry { IsPlaceholder: true })
        {
            session.Catalog.Relations.Remove(relation.Name);
            return;
        }

        RequireKind(relation, name, statement.Kind);
        if (relation is IndexEntry { IsConstraint: true } index)
        {
            throw new SqlFailure(
                "2BP01",
                $"cannot drop index {index.Name.Name} because constraint {index.Name.Name} on table {index.Owner.Name.Name} requires it",
                name.Span,
                $"Drop constraint {index.Name.Name} on table {index.Owner.Name.Name} instead");
        }

        if (relation is TableEntry table && !statement.Cascades)
        {
            RequireUnreferenced(session, table, statement, name.Span);
        }

        Remove(session, relation, statement.Cascades, name.Span);
    }

    private static void RemoveTable(Session session, TableEntry table, bool cascades, Span span)
    {
        var doomed = table.WithDescendants().ToList();
        foreach (var item in doomed)
        {
            session.Catalog.Relations.Remove(item.Name);
            item.Parents.ForEach(parent => parent.Children.Remove(item));
            item.Constraints.ForEach(constraint => session.Catalog.Count(item, constraint.Name, -1));
            var parts = session.Catalog.Relations.Values.Where(part => part is IndexEntry index && index.Owner == item || part is SequenceEntry sequence && sequence.Owner == item).ToList();
            parts.ForEach(part => session.Catalog.Relations.Remove(part.Name));
            if (item != table)
            {
                ViewsOf(session, item, null, cascades);
            }
        }

        foreach (var other in session.Catalog.Tables)
        {
            foreach (var key in other.Constraints.OfType<ForeignKey>().Where(key => doomed.Exists(item => item.Name == key.ReferencedTable)).ToList())
            {
                session.Catalog.RemoveConstraint(other, key);
            }
        }

        TypeReplay.DropColumns(session, table.Name, span);
    }

    private static void RequireUnreferenced(Session session, TableEntry table, DropStatement statement, Span span)
    {
        var together = statement.Names.Select(name => session.FindRelation(name)).ToList();
        var isReferenced = session.Catalog.Tables.Any(other =>
            other != table && !together.Contains(other) && !(other.Parents.Contains(table) && other.Bound is not null)
            && other.Constraints.Exists(constraint => constraint is ForeignKey key && key.ReferencedTable == table.Name));
        var hasChildren = table.Children.Exists(child => child.Bound is null && !together.Contains(child));
        var hasViews = session.Catalog.Relations.Values.OfType<ViewEntry>().Any(view => view.Uses.Contains(table) && !together.Contains(view));
        if (isReferenced || hasChildren || hasViews)
        {
            throw new SqlFailure("2BP01", $"cannot drop table {table.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
        }
    }

    private static void DropDefaults(Session session, SequenceEntry sequence)
    {
        var text = ColumnBuilder.NextValueOf(sequence.Name);
        foreach (var table in session.Catalog.Tables)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (table.Columns[i].Default == text)
                {
                    table.Columns[i] = table.Columns[i] with { Default = null };
                }
            }
        }
    }

    private static void RequireKind(RelationEntry relation, ObjectName name, ObjectKind kind)
    {
        var isRight = kind switch
        {
            ObjectKind.Table => relation is TableEntry { ForeignServer: null },
            ObjectKind.ForeignTable => relation is TableEntry { ForeignServer: not null },
            ObjectKind.View => relation is ViewEntry { IsMaterialized: false },
            ObjectKind.MaterializedView => relation is ViewEntry { IsMaterialized: true },
            ObjectKind.Index => relation is IndexEntry,
            _ => relation is SequenceEntry,
        };
        if (!isRight)
        {
            throw new SqlFailure("42809", $"\"{name.Name}\" is not {Article(kind)}", name.Span);
        }
    }

    private static SqlFailure Missing(ObjectName name, ObjectKind kind) =>
        new(kind == ObjectKind.Index ? "42704" : "42P01", $"{Noun(kind)} \"{name}\" does not exist", name.Span);

    private static string Article(ObjectKind kind) => (kind == ObjectKind.Index ? "an " : "a ") + Noun(kind);

    private static string Noun(ObjectKind kind) => kind switch
    {
        ObjectKind.ForeignTable => "foreign table",
        ObjectKind.View => "view",
        ObjectKind.MaterializedView => "materialized view",
        ObjectKind.Index => "index",
        ObjectKind.Sequence => "sequence",
        _ => "table",
    };
}
