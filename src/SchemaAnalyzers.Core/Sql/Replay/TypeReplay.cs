using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TYPE, CREATE DOMAIN, ALTER TYPE, and DROP of both.</summary>
internal static class TypeReplay
{
    public static void Create(Session session, CreateEnumStatement statement)
    {
        var name = NewName(session, statement.Name);
        session.Catalog.Types[name] = new EnumType(name, statement.Labels) { Origin = session.OriginOf(statement.Name.Span) };
    }

    public static void Create(Session session, CreateCompositeStatement statement)
    {
        var name = NewName(session, statement.Name);
        var origin = session.OriginOf(statement.Name.Span);
        var fields = statement.Fields.Select(field => new CompositeField(field.Name, session.Resolve(field.Type!.Value), session.Collation(field.Collation))).ToEquatableArray();
        session.Catalog.Types[name] = new CompositeType(name, fields) { Origin = origin };
        session.Catalog.Add(new CompositeEntry(name, origin));
    }

    public static void Create(Session session, CreateRangeStatement statement)
    {
        var name = NewName(session, statement.Name);
        session.Catalog.Types[name] = RangeReplay.Build(session, statement, name);
        session.Catalog.Types[RangeReplay.Multirange(statement, name)] = null;
    }

    public static void Create(Session session, CreateBaseTypeStatement statement)
    {
        // A shell is declared first and completed later.
        var name = session.NewName(statement.Name);
        if (session.Catalog.Types.TryGetValue(name, out var type) && type is not null)
        {
            throw AlreadyExists(statement.Name);
        }

        session.Catalog.Types[name] = null;
    }

    public static void Add(Session session, AddEnumValueStatement statement)
    {
        var type = Enum(session, statement.Type);
        var labels = type.Labels.ToList();
        if (labels.Contains(statement.Label))
        {
            _ = statement.IfNotExists ? false : throw new SqlFailure("42710", $"enum label \"{statement.Label}\" already exists", statement.Span);
            return;
        }

        var at = labels.Count;
        if (statement.Neighbour is { } neighbour)
        {
            at = RequireLabel(labels, neighbour, statement.Span) + (statement.IsBefore ? 0 : 1);
        }

        labels.Insert(at, statement.Label);
        session.Catalog.Types[type.Name] = type with { Labels = labels.ToArray() };
    }

    public static void Rename(Session session, RenameEnumValueStatement statement)
    {
        var type = Enum(session, statement.Type);
        var labels = type.Labels.ToList();
        labels[RequireLabel(labels, statement.Label, statement.Span)] = statement.NewLabel;
        session.Catalog.Types[type.Name] = type with { Labels = labels.ToArray() };
    }

    public static void Alter(Session session, AlterCompositeStatement statement)
    {
        if (Find(session, statement.Type) is not CompositeType type)
        {
            throw new SqlFailure("42809", $"\"{statement.Type.Name}\" is not a composite type", statement.Type.Span);
        }

        var fields = type.Fields.ToList();
        foreach (var action in statement.Actions)
        {
            Apply(session, type, fields, action);
        }

        session.Catalog.Types[type.Name] = type with { Fields = fields.ToArray() };
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        var found = session.Find(name, session.Catalog.Types.ContainsKey);
        if (found is not { } type)
        {
            if (!statement.IfExists && ExtensionTypes.Find(session, name) is null)
            {
                throw new SqlFailure("42704", $"type \"{name}\" does not exist", name.Span);
            }

            return;
        }

        if (!statement.Cascades && IsUsed(session, type))
        {
            throw new SqlFailure("2BP01", $"cannot drop type {name.Name} because other objects depend on it", name.Span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        Remove(session, type, name.Span);
    }

    public static void Remove(Session session, QualifiedName type, Span span)
    {
        session.Catalog.Types.Remove(type);
        if (session.Catalog.Relations.TryGetValue(type, out var relation) && relation is CompositeEntry)
        {
            session.Catalog.Relations.Remove(type);
        }

        DropColumns(session, type, span);
    }

    /// <summary>CASCADE takes the columns of a type with it.</summary>
    public static void DropColumns(Session session, QualifiedName type, Span span)
    {
        foreach (var table in session.Catalog.Tables.Where(table => table.Columns.Exists(column => column.Type.Name == type)).ToList())
        {
            foreach (var column in table.Columns.Where(column => column.Type.Name == type).ToList())
            {
                DropColumnReplay.Drop(session, table, column.Name, cascades: true, span);
            }
        }

        foreach (var domain in session.Catalog.Types.Values.OfType<DomainType>().Where(domain => domain.Underlying.Name == type).ToList())
        {
            Remove(session, domain.Name, span);
        }
    }

    public static UserType? Find(Session session, ObjectName name) =>
        session.Find(name, session.Catalog.Types.ContainsKey) is { } found ? session.Catalog.Types[found] : throw new SqlFailure("42704", $"type \"{name}\" does not exist", name.Span);

    public static QualifiedName NewName(Session session, ObjectName written)
    {
        var name = session.NewName(written);
        var isShell = session.Catalog.Types.TryGetValue(name, out var type) && type is null;
        return (session.Catalog.Types.ContainsKey(name) && !isShell) || (session.Catalog.Relations.TryGetValue(name, out var relation) && relation is ColumnsEntry)
            ? throw AlreadyExists(written)
            : name;
    }

    private static bool IsUsed(Session session, QualifiedName type) =>
        session.Catalog.Tables.Any(table => table.Columns.Exists(column => column.Type.Name == type))
        || session.Catalog.Types.Values.Any(other => other is DomainType domain && domain.Underlying.Name == type);

    private static void Apply(Session session, CompositeType type, List<CompositeField> fields, TableAction action)
    {
        int Require(Identifier name) => fields.FindIndex(field => field.Name == name) is var at and >= 0
            ? at
            : throw new SqlFailure("42703", $"column \"{name}\" of relation \"{type.Name.Name}\" does not exist", action.Span);
        switch (action)
        {
            case AddColumn add:
                fields.Add(new CompositeField(add.Column.Name, session.Resolve(add.Column.Type!.Value), session.Collation(add.Column.Collation)));
                break;
            case DropColumn drop when drop.IfExists && !fields.Exists(field => field.Name == drop.Name):
                break;
            case DropColumn drop:
                fields.RemoveAt(Require(drop.Name));
                break;
            case RenameColumn rename:
                fields[Require(rename.Name)] = fields[Require(rename.Name)] with { Name = rename.NewName };
                break;
            case SetColumnType set:
                fields[Require(set.Name)] = new CompositeField(set.Name, session.Resolve(set.Type), session.Collation(set.Collation));
                break;
        }
    }

    private static int RequireLabel(List<string> labels, string label, Span span) =>
        labels.IndexOf(label) is var at and >= 0 ? at : throw new SqlFailure("22023", $"\"{label}\" is not an existing enum label", span);

    private static EnumType Enum(Session session, ObjectName name) =>
        Find(session, name) as EnumType ?? throw new SqlFailure("42809", $"\"{name.Name}\" is not an enum", name.Span);

    private static SqlFailure AlreadyExists(ObjectName name) => new("42710", $"type \"{name.Name}\" already exists", name.Span);
}
