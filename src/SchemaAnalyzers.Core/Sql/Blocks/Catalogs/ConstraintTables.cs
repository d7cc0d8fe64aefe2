using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>The tables that list constraints.</summary>
internal static class ConstraintTables
{
    private static readonly string[] s_constraints = ["conname", "contype", "conrelid", "connamespace", "confrelid", "convalidated"];
    private static readonly string[] s_tableConstraints = ["table_schema", "table_name", "constraint_name", "constraint_type", "constraint_schema", "table_catalog", "constraint_catalog"];
    private static readonly string[] s_keyColumns = ["table_schema", "table_name", "constraint_name", "column_name", "constraint_schema", "table_catalog"];
    private static readonly string[] s_referential = ["constraint_schema", "constraint_name", "constraint_catalog"];

    public static IEnumerable<(string Name, CatalogTable Table)> All =>
    [
        ("pg_constraint", new(s_constraints, Constraints)),
        ("information_schema.table_constraints", new(s_tableConstraints, TableConstraints)),
        ("information_schema.key_column_usage", new(s_keyColumns, KeyColumns)),
        ("information_schema.referential_constraints", new(s_referential, Referential)),
    ];

    private static IEnumerable<Row> Constraints(Session session, Filter filter)
    {
        foreach (var (owner, constraint, name, kind) in Named(filter, Tables(session, filter, "connamespace", "", "conrelid"), "conname"))
        {
            var referenced = constraint is ForeignKey key && session.Catalog.Relations.TryGetValue(key.ReferencedTable, out var target) ? Listing.Class(session, target) : Value.Unknown;
            yield return new Row(
                s_constraints,
                [name, kind, Listing.Class(session, owner), Listing.Schema(Listing.SchemaOf(owner)), referenced, Value.Of(constraint?.IsValidated ?? true)],
                constraint is not null && Listing.HasCertainParts(owner));
        }

        foreach (var domain in session.Catalog.Types.Values.OfType<DomainType>())
        {
            foreach (var check in domain.Checks)
            {
                yield return new Row(s_constraints, [Listing.Name(check.Name), new Text("c"), new Number(0), Listing.Schema(domain.Name.Schema)]);
            }
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_constraints, [name, Value.Unknown, Listing.OfOthers, Listing.Schema(schema)], isCertain)))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> TableConstraints(Session session, Filter filter)
    {
        foreach (var (owner, constraint, name, kind) in Named(filter, Tables(session, filter, "table_schema", "table_name", ""), "constraint_name"))
        {
            if (kind is Text { Content: "x" or "t" })
            {
                continue;
            }

            var type = (kind as Text)?.Content switch { "p" => "PRIMARY KEY", "u" => "UNIQUE", "f" => "FOREIGN KEY", "c" or "n" => "CHECK", _ => null };
            var schema = Listing.Name(Listing.SchemaOf(owner));
            yield return new Row(
                s_tableConstraints,
                [schema, Listing.Name(owner.Name.Name), name, type is null ? Value.Unknown : new Text(type), schema, Listing.Database, Listing.Database],
                constraint is not null && Listing.HasCertainParts(owner));
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_tableConstraints, [Listing.Name(schema), name, name, Value.Unknown, Listing.Name(schema), Listing.Database, Listing.Database], isCertain)))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> KeyColumns(Session session, Filter filter) =>
        from named in Named(filter, Tables(session, filter, "table_schema", "table_name", ""), "constraint_name")
        let columns = named.Constraint is null ? new[] { Value.Unknown } : ColumnsOf(named.Constraint).Select(column => (Value)Listing.Name(column))
        from column in columns
        let schema = Listing.Name(Listing.SchemaOf(named.Owner))
        select new Row(s_keyColumns, [schema, Listing.Name(named.Owner.Name.Name), named.Name, column, schema, Listing.Database], named.Constraint is not null && Listing.HasCertainParts(named.Owner));

    private static IEnumerable<Row> Referential(Session session, Filter filter) =>
        from named in Named(filter, Tables(session, filter, "constraint_schema", "", ""), "constraint_name")
        where named.Constraint is ForeignKey or null
        select new Row(s_referential, [Listing.Name(Listing.SchemaOf(named.Owner)), named.Name, Listing.Database], named.Constraint is not null && Listing.HasCertainParts(named.Owner));

    /// <summary>The constraints of some tables that the filter does not rule out; without a constraint, one that may be there.</summary>
    private static IEnumerable<(TableEntry Owner, Constraint? Constraint, Value Name, Value Kind)> Named(Filter filter, IEnumerable<TableEntry> tables, string nameColumn)
    {
        var wanted = filter.TextOf(nameColumn);
        foreach (var owner in tables)
        {
            foreach (var constraint in owner.Constraints)
            {
                if (wanted is null || constraint.Name.Value == wanted)
                {
                    yield return (owner, constraint, Listing.Name(constraint.Name), KindOf(constraint));
                }
            }

            foreach (var (name, kind) in Hidden(owner, wanted))
            {
                if (wanted is null || name == wanted)
                {
                    yield return (owner, null, new Text(name), new Text(kind));
                }
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return (owner, null, Value.Unknown, Value.Unknown);
            }
        }
    }

    /// <summary>Since PostgreSQL 18, NOT NULL is a constraint with a name; and constraint triggers are always listed, too.</summary>
    private static IEnumerable<(string Name, string Kind)> Hidden(TableEntry owner, string? wanted)
    {
        const string Mark = "not_null";
        var isAsked = wanted is null || wanted.IndexOf(Mark, StringComparison.Ordinal) >= 0;
        foreach (var column in isAsked ? owner.Columns : Enumerable.Empty<Column>())
        {
            if (!column.IsNullable)
            {
                yield return (DefaultNames.Join(owner.Name.Name.Value, column.Name.Value, Mark).Value, "n");
            }
        }

        foreach (var trigger in owner.Triggers)
        {
            if (trigger.Definition.IndexOf("CONSTRAINT", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                yield return (trigger.Name.Value, "t");
            }
        }
    }

    /// <summary>As <c>contype</c> tells them.</summary>
    private static Text KindOf(Constraint constraint) => new(constraint switch { PrimaryKey => "p", UniqueConstraint => "u", ForeignKey => "f", CheckConstraint => "c", _ => "x" });

    private static EquatableArray<Identifier> ColumnsOf(Constraint constraint) => constraint switch
    {
        PrimaryKey key => key.Columns,
        UniqueConstraint key => key.Columns,
        ForeignKey key => key.Columns,
        _ => default,
    };

    private static IEnumerable<TableEntry> Tables(Session session, Filter filter, string schemaColumn, string nameColumn, string oidColumn) =>
        PartTables.Owners(session, filter, schemaColumn, nameColumn, oidColumn).OfType<TableEntry>();
}
