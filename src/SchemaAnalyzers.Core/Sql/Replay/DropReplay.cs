using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>DROP of relations, with what belongs to them.</summary>
internal static class DropReplay
{
    public static void Run(Session session, DropStatement statement)
    {
        if (statement.Kind is ObjectKind.Table or ObjectKind.ForeignTable or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Index or ObjectKind.Sequence)
        {
            DropRelations(session, statement);
            return;
        }

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
                    ServerReplay.Drop(session, name, statement);
                    break;
                case ObjectKind.Collation:
                    CollationReplay.Drop(session, name, statement);
                    break;
                case ObjectKind.Wrapper:
                    ServerReplay.DropWrapper(session, name, statement);
                    break;
                case ObjectKind.Type or ObjectKind.Domain:
                    TypeReplay.Drop(session, name, statement);
                    break;
                case ObjectKind.Function:
                    FunctionReplay.Drop(session, name, statement.Arguments[i], statement);
                    break;
                case ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy:
                    EventReplay.Drop(session, statement);
                    break;
            }
        }
    }

    /// <summary>Removes a relation and all that cannot be without it.</summary>
    public static void Remove(Session session, RelationEntry relation, bool cascades, Span span)
    {
        switch (relation)
        {
            case TableEntry { IsPlaceholder: true }:
                session.Catalog.Remove(relation.Name);
                return;
            case TableEntry table:
                RemoveTable(session, table, cascades, span);
                break;
            case IndexEntry index:
                Index(session, index.Owner, index.Name.Name);
                break;
            case SequenceEntry sequence:
                session.Catalog.Remove(sequence.Name);
                DropDefaults(session, sequence);
                ViewsOf(session, sequence, cascades);
                break;
            default:
                session.Catalog.Remove(relation.Name);
                break;
        }

        PartUsers.Drop(session, relation);
        if (relation is ColumnsEntry columns)
        {
            columns.Indexes.ForEach(index => session.Catalog.Remove(new QualifiedName(columns.Name.Schema, index.Name)));
            ViewsOf(session, columns, cascades);
        }

        if (relation is ViewEntry)
        {
            TypeReplay.DropColumns(session, relation.Name, span);
        }
    }

    public static void Index(Session session, ColumnsEntry owner, Identifier name)
    {
        owner.Indexes.Remove(name);
        if (owner is TableEntry table && table.ReplicaIdentity?.Index == name)
        {
            table.ReplicaIdentity = ReplicaIdentity.Nothing;
        }

        var key = new QualifiedName(owner.Name.Schema, name);
        if (!session.Catalog.Relations.TryGetValue(key, out var entry))
        {
            return;
        }

        session.Catalog.Remove(key);
        foreach (var part in session.Catalog.Needing<IndexEntry>(entry))
        {
            Index(session, part.Owner, part.Name.Name);
        }
    }

    /// <summary>The views that read a relation go with it where CASCADE was said.</summary>
    public static void ViewsOf(Session session, RelationEntry relation, bool cascades)
    {
        foreach (var view in cascades ? ViewRename.ViewsOf(session, relation) : [])
        {
            if (session.Catalog.Relations.ContainsKey(view.Name))
            {
                Remove(session, view, cascades: true, default);
            }
        }
    }

    private static void DropRelations(Session session, DropStatement statement)
    {
        var doomed = new List<(RelationEntry Relation, ObjectName Name)>();
        foreach (var name in statement.Names)
        {
            if (session.FindRelation(name) is { } relation)
            {
                _ = relation is TableEntry { IsPlaceholder: true } ? true : RequireKind(relation, name, statement.Kind);
                _ = statement.IsConcurrent && relation is IndexEntry { Owner: TableEntry { PartitionKey: not null, Persistence: not Persistence.Temporary } }
                    ? throw new SqlFailure("0A000", $"cannot drop partitioned index \"{name.Name}\" concurrently", name.Span)
                    : true;
                doomed.Add((relation, name));
            }
            else if (!statement.IfExists)
            {
                throw session.MissingSchema(name) ?? Missing(name, statement.Kind);
            }
        }

        RemoveAll(session, doomed, statement.Cascades);
    }

    /// <summary>Removes relations that may need each other.</summary>
    public static void RemoveAll(Session session, List<(RelationEntry Relation, ObjectName Name)> doomed, bool cascades)
    {
        foreach (var (relation, name) in doomed)
        {
            RequireIndependent(session, relation, doomed.ConvertAll(item => item.Relation), cascades, name.Span);
        }

        foreach (var (relation, name) in doomed.Where(item => session.Catalog.Relations.TryGetValue(item.Relation.Name, out var found) && found == item.Relation))
        {
            Remove(session, relation, cascades, name.Span);
        }
    }

    /// <summary>Whether it may go: nothing that stays depends on it.</summary>
    private static void RequireIndependent(Session session, RelationEntry relation, List<RelationEntry> doomed, bool cascades, Span span)
    {
        switch (relation)
        {
            case IndexEntry { IsConstraint: true } index when !doomed.Contains(index.Owner):
                throw new SqlFailure(
                    "2BP01",
                    $"cannot drop index {index.Name.Name} because constraint {index.Name.Name} on table {index.Owner.Name.Name} requires it",
                    span,
                    $"Drop constraint {index.Name.Name} on table {index.Owner.Name.Name} instead");
            case IndexEntry { Parent: { } parent } index when !doomed.Contains(parent):
                throw new SqlFailure("2BP01", $"cannot drop index {index.Name.Name} because index {parent.Name.Name} requires it", span);
            case SequenceEntry { IsIdentity: true, Owner: { } owner } sequence:
                throw new SqlFailure("2BP01", $"cannot drop sequence {sequence.Name.Name} because column {sequence.OwnerColumn} of table {owner.Name.Name} requires it", span);
            case ColumnsEntry when !cascades && PartUsers.AreAny(session, relation, doomed):
            case SequenceEntry sequence when !cascades && UsersOf(session, sequence).Any():
            case TableEntry table when !cascades && IsNeeded(session, table, doomed):
            case ViewEntry view when !cascades && ViewRename.ViewsOf(session, view).Exists(other => other != view && !doomed.Contains(other)):
                var noun = relation switch { SequenceEntry => "sequence", TableEntry => "table", ViewEntry { IsMaterialized: true } => "materialized view", _ => "view" };
                throw new SqlFailure("2BP01", $"cannot drop {noun} {relation.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
        }
    }

    /// <summary>A sequence that goes with the column that owns it.</summary>
    public static void Sequence(Session session, SequenceEntry sequence, TableEntry table, Identifier column, bool cascades, Span span)
    {
        session.Catalog.Remove(sequence.Name);
        if (!cascades && UsersOf(session, sequence).Any(user => !GoesWith(user.Table, user.Table.Columns[user.Column])))
        {
            throw new SqlFailure("2BP01", $"cannot drop column {column} of table {table.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        DropDefaults(session, sequence);

        bool GoesWith(TableEntry user, Column own) => own.Name == column && (user == table || !own.IsLocal && table.WithDescendants().Contains(user));
    }

    private static void RemoveTable(Session session, TableEntry table, bool cascades, Span span)
    {
        var doomed = table.WithDescendants().ToList();
        foreach (var item in doomed)
        {
            session.Catalog.Remove(item.Name);
            item.Parents.ForEach(parent => parent.Children.Remove(item));

            var parts = session.Catalog.Needing<RelationEntry>(item).FindAll(part => part is IndexEntry or SequenceEntry);
            parts.ForEach(part => session.Catalog.Remove(part.Name));
            parts.OfType<SequenceEntry>().ToList().ForEach(sequence => DropDefaults(session, sequence));
            DropReferences(session, item);
            if (item != table)
            {
                ViewsOf(session, item, cascades);
            }
        }

        TypeReplay.DropColumns(session, table.Name, span);
    }

    /// <summary>Keys that refer to it, or to that of which it is a partition.</summary>
    private static void DropReferences(Session session, TableEntry table)
    {
        foreach (var name in Above(table).Prepend(table.Name))
        {
            foreach (var other in session.Catalog.Naming<TableEntry>(name))
            {
                other.Constraints.RemoveAll(constraint => constraint is ForeignKey key && key.ReferencedTable == name);
            }
        }
    }

    /// <summary>The tables of which it is a partition: what refers to them refers to it.</summary>
    private static List<QualifiedName> Above(TableEntry table)
    {
        var names = new List<QualifiedName>();
        for (; table is { Bound: not null, HasParents: true }; table = table.Parents[0])
        {
            names.Add(table.Parents[0].Name);
        }

        return names;
    }

    private static bool IsNeeded(Session session, TableEntry table, List<RelationEntry> doomed)
    {
        var referenced = Above(table).Prepend(table.Name).ToList();
        var isReferenced = referenced.SelectMany(session.Catalog.Naming<TableEntry>).Any(other =>
            other != table && !doomed.Contains(other) && !(other.Parents.Contains(table) && other.Bound is not null)
            && other.Constraints.Exists(constraint => constraint is ForeignKey key && referenced.Contains(key.ReferencedTable)));
        var hasChildren = table.Children.Exists(child => child.Bound is null && !doomed.Contains(child));
        return isReferenced || hasChildren || GivesValues(session, table, doomed) || ViewRename.ViewsOf(session, table).Exists(view => !doomed.Contains(view));
    }

    /// <summary>Whether a sequence that goes with it gives values to a table that stays.</summary>
    private static bool GivesValues(Session session, TableEntry table, List<RelationEntry> doomed)
    {
        var going = table.WithDescendants().ToList();
        return going.SelectMany(session.Catalog.Needing<SequenceEntry>).Any(sequence => UsersOf(session, sequence).Any(user => !going.Contains(user.Table) && !doomed.Contains(user.Table)));
    }

    private static void DropDefaults(Session session, SequenceEntry sequence)
    {
        foreach (var (table, column) in UsersOf(session, sequence).ToList())
        {
            table.Columns[column] = table.Columns[column] with { Default = null };
        }
    }

    /// <summary>The columns whose default takes values from it.</summary>
    private static IEnumerable<(TableEntry Table, int Column)> UsersOf(Session session, SequenceEntry sequence)
    {
        var text = SqlQuote.Literal(SqlQuote.Name(sequence.Name)) + "::regclass";
        return from table in session.Catalog.Naming<TableEntry>(sequence.Name)
               from column in Enumerable.Range(0, table.Columns.Count)
               where table.Columns[column].Default is { } value && value.Contains(text)
               select (table, column);
    }

    public static bool RequireKind(RelationEntry relation, ObjectName name, ObjectKind kind)
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
        return isRight ? true : throw new SqlFailure("42809", $"\"{name.Name}\" is not {Article(kind)}", name.Span);
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
