using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>The tables that list the parts of relations: columns, constraints, indexes, triggers, policies.</summary>
internal static class PartTables
{
    private static readonly string[] s_columns = ["table_schema", "table_name", "column_name", "is_nullable", "table_catalog", "data_type"];
    private static readonly string[] s_attributes = ["attrelid", "attname", "attnotnull", "attisdropped", "attnum"];
    private static readonly string[] s_indexes = ["schemaname", "tablename", "indexname"];
    private static readonly string[] s_pgIndex = ["indexrelid", "indrelid", "indisunique", "indisprimary"];
    private static readonly string[] s_triggers = ["tgrelid", "tgname", "tgisinternal"];
    private static readonly string[] s_informationTriggers = ["event_object_schema", "event_object_table", "trigger_name", "trigger_schema"];
    private static readonly string[] s_policies = ["schemaname", "tablename", "policyname"];

    public static IEnumerable<(string Name, CatalogTable Table)> All =>
    [
        ("information_schema.columns", new(s_columns, Columns)),
        ("pg_attribute", new(s_attributes, Attributes)),
        ("pg_indexes", new(s_indexes, Indexes)),
        ("pg_index", new(s_pgIndex, PgIndex)),
        ("pg_trigger", Of(s_triggers, "", "", "tgrelid", owner => owner.Triggers.Select(trigger => trigger.Name), Value.False)),
        ("information_schema.triggers", Of(s_informationTriggers, "event_object_schema", "event_object_table", "", owner => owner.Triggers.Select(trigger => trigger.Name), null)),
        ("pg_policies", Of(s_policies, "schemaname", "tablename", "", owner => owner is TableEntry table ? table.Policies.Select(policy => policy.Name) : [], null)),
    ];

    /// <summary>The relations that the filter does not rule out, as far as they have columns.</summary>
    public static IEnumerable<ColumnsEntry> Owners(Session session, Filter filter, string schemaColumn, string nameColumn, string oidColumn = "") =>
        Listing.Relations(session, filter, schemaColumn, nameColumn, oidColumn).OfType<ColumnsEntry>();

    private static IEnumerable<Row> Columns(Session session, Filter filter)
    {
        foreach (var owner in Owners(session, filter, "table_schema", "table_name").Where(owner => owner is not ViewEntry { IsMaterialized: true }))
        {
            var schema = Listing.Name(Listing.SchemaOf(owner));
            var table = Listing.Name(owner.Name.Name);
            foreach (var column in owner.Columns)
            {
                var nullable = owner is ViewEntry || column.Type.Name.Schema.Value != SqlType.Catalog ? Value.Unknown : new Text(column.IsNullable ? "YES" : "NO");
                yield return new Row(s_columns, [schema, table, Listing.Name(column.Name), nullable, Listing.Database, DataType(column.Type)], Listing.HasCertainParts(owner));
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return new Row(s_columns, [schema, table, Value.Unknown, Value.Unknown, Listing.Database], isCertain: false);
            }
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_columns, [Listing.Name(schema), name, Value.Unknown, Value.Unknown, Listing.Database], isCertain)))
        {
            yield return row;
        }
    }

    /// <remarks>information_schema.columns.data_type: without modifiers, and only a word for arrays and types that were created.</remarks>
    private static Value DataType(SqlType type) =>
        type.IsArray ? new Text("ARRAY") : !type.IsBuiltIn ? Value.Unknown : new Text(type.Is("bpchar") ? "character" : (type with { Modifiers = default, Fields = null }).ToString());

    private static IEnumerable<Row> Attributes(Session session, Filter filter)
    {
        foreach (var owner in Owners(session, filter, "", "", "attrelid"))
        {
            var oid = Listing.Class(session, owner);
            foreach (var column in owner.Columns)
            {
                yield return new Row(s_attributes, [oid, Listing.Name(column.Name), Value.Of(!column.IsNullable), Value.False, PositiveNumber.Instance], Listing.HasCertainParts(owner));
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return new Row(s_attributes, [oid], isCertain: false);
            }
        }

        foreach (var type in session.Catalog.Types.Values.OfType<CompositeType>().Where(type => session.Catalog.Relations.ContainsKey(type.Name)))
        {
            var oid = Listing.Class(session, session.Catalog.Relations[type.Name]);
            foreach (var field in type.Fields)
            {
                yield return new Row(s_attributes, [oid, Listing.Name(field.Name), Value.False, Value.False, PositiveNumber.Instance]);
            }
        }

        yield return new Row(s_attributes, [Listing.OfOthers], isCertain: false);
    }

    private static IEnumerable<Row> Indexes(Session session, Filter filter)
    {
        foreach (var index in Listing.Relations(session, filter, "schemaname", "indexname").Where(relation => relation is IndexEntry || !Listing.IsCertain(relation)))
        {
            var owner = (index as IndexEntry)?.Owner;
            var certain = owner is not null && Listing.HasCertainParts(owner);
            yield return new Row(s_indexes, [Listing.Name(Listing.SchemaOf(index)), owner is null ? Value.Unknown : Listing.Name(owner.Name.Name), Listing.Name(index.Name.Name)], certain);
        }

        foreach (var owner in session.Catalog.Relations.Values.OfType<ColumnsEntry>().Where(owner => !Listing.HasCertainParts(owner)))
        {
            yield return new Row(s_indexes, [Listing.Name(Listing.SchemaOf(owner)), Listing.Name(owner.Name.Name)], isCertain: false);
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_indexes, [Listing.Name(schema), name, name], isCertain)))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> PgIndex(Session session, Filter filter)
    {
        foreach (var index in Listing.Relations(session, filter, "", "", "indexrelid").OfType<IndexEntry>())
        {
            var unique = index.IsConstraint ? Value.Unknown : index.Owner.Indexes.Find(other => other.Name == index.Name.Name) is { } found ? Value.Of(found.IsUnique) : Value.Unknown;
            var isPrimary = Value.Of(index.IsConstraint && index.Owner is TableEntry table && table.PrimaryKey?.Name == index.Name.Name);
            yield return new Row(s_pgIndex, [Listing.Class(session, index), Listing.Class(session, index.Owner), isPrimary == Value.True ? Value.True : unique, isPrimary], Listing.HasCertainParts(index.Owner));
        }

        yield return new Row(s_pgIndex, [Listing.OfOthers, Listing.OfOthers], isCertain: false);
    }

    /// <summary>Parts that have a name and nothing else that is asked for.</summary>
    private static CatalogTable Of(string[] columns, string schemaColumn, string nameColumn, string oidColumn, Func<ColumnsEntry, IEnumerable<Identifier>> parts, Value? last)
    {
        Value[] Values(Session session, ColumnsEntry owner, Value part) => oidColumn.Length > 0
            ? [Listing.Class(session, owner), part, last ?? Value.Unknown]
            : [Listing.Name(Listing.SchemaOf(owner)), Listing.Name(owner.Name.Name), part, Listing.Name(Listing.SchemaOf(owner))];
        var partColumn = columns[oidColumn.Length > 0 ? 1 : 2];
        return new(columns, (session, filter) => Owners(session, filter, schemaColumn, nameColumn, oidColumn).SelectMany(owner => parts(owner)
            .Where(part => filter.TextOf(partColumn) is not { } wanted || wanted == part.Value)
            .Select(part => new Row(columns, Values(session, owner, Listing.Name(part)), Listing.HasCertainParts(owner)))
            .Concat(Listing.HasCertainParts(owner) ? [] : [new Row(columns, Values(session, owner, Value.Unknown), isCertain: false)])));
    }
}
