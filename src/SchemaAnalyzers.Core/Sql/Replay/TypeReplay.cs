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
        RequireLabels(statement.Labels, statement.Span);
        session.Catalog.Types[name] = new EnumType(name, statement.Labels) { Origin = session.OriginOf(statement.Name.Span) };
    }

    public static void Create(Session session, CreateCompositeStatement statement)
    {
        var name = NewName(session, statement.Name);
        var origin = session.OriginOf(statement.Name.Span);
        var fields = statement.Fields.Select(field => CompositeReplay.Field(session, field.Name, field.Type!, field.Collation)).ToEquatableArray();
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
        if (session.Catalog.Types.TryGetValue(name, out var type) && (type is not null || statement.IsShell && IsShell(session, name)))
        {
            throw AlreadyExists(statement.Name);
        }

        session.Catalog.Types[name] = null;
        session.Catalog.Shells[name] = statement.IsShell;
    }

    public static void Add(Session session, AddEnumValueStatement statement)
    {
        var type = Enum(session, statement.Type);
        RequireLabels([statement.Label], statement.Span);
        if (type.Labels.Contains(statement.Label))
        {
            _ = statement.IfNotExists ? false : throw new SqlFailure("42710", $"enum label \"{statement.Label}\" already exists", statement.Span);
            return;
        }

        if (statement.Neighbour is not { } neighbour)
        {
            session.Catalog.Types[type.Name] = type with { Labels = type.Labels.With(statement.Label) };
            return;
        }

        var at = RequireLabel(type.Labels, neighbour, statement.Span) + (statement.IsBefore ? 0 : 1);
        session.Catalog.Types[type.Name] = type with { Labels = type.Labels.WithAt(at, statement.Label) };
    }

    public static void Rename(Session session, RenameEnumValueStatement statement)
    {
        var type = Enum(session, statement.Type);
        RequireLabels([statement.NewLabel], statement.Span);
        var at = RequireLabel(type.Labels, statement.Label, statement.Span);
        var labels = type.Labels.ToArray();
        labels[at] = type.Labels.Contains(statement.NewLabel) ? throw new SqlFailure("42710", $"enum label \"{statement.NewLabel}\" already exists", statement.Span) : statement.NewLabel;
        session.Catalog.Types[type.Name] = type with { Labels = labels };
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        var found = session.Find(name, session.Catalog.Types.ContainsKey);
        if (found is not { } type)
        {
            if (!statement.IfExists && ExtensionTypes.Find(session, name) is null)
            {
                throw session.MissingSchema(name) ?? new SqlFailure("42704", $"type \"{name}\" does not exist", name.Span);
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
        session.Catalog.Owners.Forget(type);
        if (session.Catalog.Relations.TryGetValue(type, out var relation) && relation is CompositeEntry)
        {
            session.Catalog.Remove(type);
        }

        DropColumns(session, type, span);
    }

    /// <summary>CASCADE takes with it what is of the type: columns, functions, tables that were made OF it, domains over it, fields and ranges.</summary>
    public static void DropColumns(Session session, QualifiedName type, Span span)
    {
        foreach (var function in session.Catalog.Naming<FunctionEntry>(type).Where(function => function.Uses(type)))
        {
            session.Catalog.Functions.Remove(function);
        }

        foreach (var table in session.Catalog.Naming<TableEntry>(type).Where(table => table.OfType == type))
        {
            DropReplay.Remove(session, table, cascades: true, span);
        }

        foreach (var other in Naming(session, type))
        {
            if (other is CompositeType composite && composite.Fields.Any(field => field.Type.Name == type))
            {
                session.Catalog.Types[other.Name] = composite with { Fields = composite.Fields.Where(field => field.Type.Name != type).ToEquatableArray() };
            }
            else if (other is RangeType range && range.Subtype.Name == type)
            {
                Remove(session, other.Name, span);
            }
        }

        foreach (var table in session.Catalog.Naming<TableEntry>(type))
        {
            if (table.Columns.Exists(column => column.Type.Name == type && ExpressionColumns.Mentions(table.PartitionKey, column.Name)))
            {
                DropReplay.Remove(session, table, cascades: true, span);
                continue;
            }

            foreach (var column in table.Columns.FindAll(column => column.Type.Name == type))
            {
                DropColumnReplay.Drop(session, table, column.Name, cascades: true, span);
            }
        }

        foreach (var domain in Naming(session, type).OfType<DomainType>().Where(domain => domain.Underlying.Name == type))
        {
            Remove(session, domain.Name, span);
        }
    }

    public static UserType? Find(Session session, ObjectName name) =>
        session.Find(name, session.Catalog.Types.ContainsKey) is { } found ? session.Catalog.Types[found] : throw session.MissingSchema(name) ?? new SqlFailure("42704", $"type \"{name}\" does not exist", name.Span);

    /// <summary>Whether the type is declared, and not defined yet.</summary>
    public static bool IsShell(Session session, QualifiedName type) =>
        session.Catalog.Shells.TryGetValue(type, out var isShell) && isShell && session.Catalog.Types.TryGetValue(type, out var found) && found is null;

    public static QualifiedName NewName(Session session, ObjectName written)
    {
        var name = session.NewName(written);
        var isShell = session.Catalog.Types.TryGetValue(name, out var type) && type is null;
        return (session.Catalog.Types.ContainsKey(name) && !isShell) || (session.Catalog.Relations.TryGetValue(name, out var relation) && relation is ColumnsEntry)
            ? throw AlreadyExists(written)
            : name;
    }

    /// <summary>The types that speak of another.</summary>
    public static IEnumerable<UserType> Naming(Session session, QualifiedName type) =>
        session.Catalog.Naming<QualifiedName>(type).Select(name => session.Catalog.Types.TryGetValue(name, out var user) ? user : null).OfType<UserType>();

    public static bool IsUsed(Session session, QualifiedName type) =>
        session.Catalog.Naming<FunctionEntry>(type).Exists(function => function.Uses(type))
        || session.Catalog.Naming<TableEntry>(type).Exists(table => table.OfType == type || table.Columns.Exists(column => column.Type.Name == type))
        || Naming(session, type).Any(other => other is DomainType domain && domain.Underlying.Name == type
            || other is CompositeType composite && composite.Fields.Any(field => field.Type.Name == type)
            || other is RangeType range && range.Subtype.Name == type);

    private static void RequireLabels(IEnumerable<string> labels, Span span)
    {
        const int MostBytes = 63;
        foreach (var label in labels)
        {
            _ = System.Text.Encoding.UTF8.GetByteCount(label) <= MostBytes ? true : throw new SqlFailure("42602", $"invalid enum label \"{label}\"", span);
        }
    }

    private static int RequireLabel(EquatableArray<string> labels, string label, Span span) =>
        labels.IndexOf(label) is var at and >= 0 ? at : throw new SqlFailure("22023", $"\"{label}\" is not an existing enum label", span);

    private static EnumType Enum(Session session, ObjectName name) =>
        Find(session, name) as EnumType ?? throw new SqlFailure("42809", $"\"{name.Name}\" is not an enum", name.Span);

    private static SqlFailure AlreadyExists(ObjectName name) => new("42710", $"type \"{name.Name}\" already exists", name.Span);
}
