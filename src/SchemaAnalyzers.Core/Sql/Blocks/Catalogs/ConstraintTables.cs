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
        foreach (var owner in Tables(session, filter, "connamespace", "", "conrelid"))
        {
            var oid = Listing.Class(session, owner);
            var schema = Listing.Schema(owner.Name.Schema);
            foreach (var constraint in owner.Constraints)
            {
                var referenced = constraint is ForeignKey key && session.Catalog.Relations.TryGetValue(key.ReferencedTable, out var target) ? Listing.Class(session, target) : Value.Unknown;
                var type = new Text(constraint switch { PrimaryKey => "p", UniqueConstraint => "u", ForeignKey => "f", CheckConstraint => "c", _ => "x" });
                yield return new Row(s_constraints, [Listing.Name(constraint.Name), type, oid, schema, referenced, Value.Of(constraint.IsValidated)], Listing.HasCertainParts(owner));
            }

            // Since PostgreSQL 18 those of NOT NULL have names, too.
            foreach (var column in owner.Columns.Where(column => !column.IsNullable))
            {
                yield return new Row(s_constraints, [NotNullName(owner, column), new Text("n"), oid, schema], isCertain: false);
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return new Row(s_constraints, [Value.Unknown, Value.Unknown, oid, schema], isCertain: false);
            }
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
        foreach (var owner in Tables(session, filter, "table_schema", "table_name", ""))
        {
            Row Row(Value name, Value type, bool isCertain) => new(
                s_tableConstraints,
                [Listing.Name(owner.Name.Schema), Listing.Name(owner.Name.Name), name, type, Listing.Name(owner.Name.Schema), Listing.Database, Listing.Database],
                isCertain);
            foreach (var constraint in owner.Constraints.Where(constraint => constraint is not ExclusionConstraint))
            {
                var type = new Text(constraint switch { PrimaryKey => "PRIMARY KEY", UniqueConstraint => "UNIQUE", ForeignKey => "FOREIGN KEY", _ => "CHECK" });
                yield return Row(Listing.Name(constraint.Name), type, Listing.HasCertainParts(owner));
            }

            foreach (var column in owner.Columns.Where(column => !column.IsNullable))
            {
                yield return Row(NotNullName(owner, column), new Text("CHECK"), isCertain: false);
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return Row(Value.Unknown, Value.Unknown, isCertain: false);
            }
        }

        foreach (var row in Listing.OfSystem(session, (schema, name, isCertain) => new Row(s_tableConstraints, [Listing.Name(schema), name, name, Value.Unknown, Listing.Name(schema), Listing.Database, Listing.Database], isCertain)))
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> KeyColumns(Session session, Filter filter)
    {
        foreach (var owner in Tables(session, filter, "table_schema", "table_name", ""))
        {
            Row Row(Value name, Value column, bool isCertain) =>
                new(s_keyColumns, [Listing.Name(owner.Name.Schema), Listing.Name(owner.Name.Name), name, column, Listing.Name(owner.Name.Schema), Listing.Database], isCertain);
            foreach (var constraint in owner.Constraints)
            {
                foreach (var column in ColumnsOf(constraint))
                {
                    yield return Row(Listing.Name(constraint.Name), Listing.Name(column), Listing.HasCertainParts(owner));
                }
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return Row(Value.Unknown, Value.Unknown, isCertain: false);
            }
        }
    }

    private static IEnumerable<Row> Referential(Session session, Filter filter)
    {
        foreach (var owner in Tables(session, filter, "constraint_schema", "", ""))
        {
            foreach (var key in owner.Constraints.OfType<ForeignKey>())
            {
                yield return new Row(s_referential, [Listing.Name(owner.Name.Schema), Listing.Name(key.Name), Listing.Database], Listing.HasCertainParts(owner));
            }

            if (!Listing.HasCertainParts(owner))
            {
                yield return new Row(s_referential, [Listing.Name(owner.Name.Schema)], isCertain: false);
            }
        }
    }

    /// <summary>The server's own name; it may have been changed, but hardly into that of another.</summary>
    private static Text NotNullName(TableEntry owner, Column column) => new(DefaultNames.Join(owner.Name.Name.Value, column.Name.Value, "not_null").Value);

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
