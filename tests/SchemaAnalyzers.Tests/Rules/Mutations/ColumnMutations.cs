using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Everything that one statement can do to a column.</summary>
internal static class ColumnMutations
{
    /// <summary>Another type for each that the schema uses, and how the values get there.</summary>
    private static readonly (string From, string To, string Using)[] s_types =
    [
        ("bigint", "integer", ""),
        ("integer", "bigint", ""),
        ("integer", "text", ""),
        ("smallint", "integer", ""),
        ("uuid", "text", ""),
        ("boolean", "integer", "::integer"),
        ("character varying", "integer", "::integer"),
        ("text", "integer", "::integer"),
        ("numeric", "double precision", ""),
        ("numeric", "numeric", ""),
        ("double precision", "real", ""),
        ("real", "double precision", ""),
        ("date", "timestamp with time zone", ""),
        ("timestamp with time zone", "timestamp without time zone", ""),
        ("timestamp without time zone", "timestamp with time zone", ""),
        ("time without time zone", "interval", ""),
        ("interval", "text", ""),
        ("inet", "text", ""),
        ("bytea", "text", "::text"),
        ("jsonb", "json", ""),
        ("text[]", "text", "::text"),
        ("integer[]", "bigint[]", ""),
        ("uuid[]", "text[]", ""),
        ("billing.invoice_state", "text", ""),
    ];

    public static IEnumerable<Mutation> Of(Table table, Database database) =>
        table.Columns.SelectMany(column => Of(table, column, database).Select(mutation => mutation with { Column = column.Name }));

    private static IEnumerable<Mutation> Of(Table table, Column column, Database database)
    {
        var name = SqlQuote.Identifier(column.Name);
        var isKey = table.PrimaryKey!.Columns.Contains(column.Name);
        yield return Mutation.Alter(isKey ? "drop a column of the primary key" : "drop a column", table, $"DROP COLUMN {name} CASCADE");
        yield return Mutation.Alter(RenameKind(column), table, $"RENAME COLUMN {name} TO {SqlQuote.Identifier(new(column.Name.Value + "_renamed"))}");
        if (!isKey)
        {
            yield return column.IsNullable
                ? Mutation.Alter("forbid NULL", table, $"ALTER COLUMN {name} SET NOT NULL")
                : Mutation.Alter("allow NULL", table, $"ALTER COLUMN {name} DROP NOT NULL");
        }

        // PostgreSQL changes no type that a generated column is computed from.
        var types = table.Columns.Any(other => other.Generated?.Contains(column.Name.Value, StringComparison.Ordinal) == true) ? [] : Types(table, column, database).Concat(Lengths(table, column));
        foreach (var mutation in types.Concat(Values(table, column)))
        {
            yield return mutation;
        }
    }

    /// <summary>Only a column that needs a value makes an INSERT fail that does not name it.</summary>
    private static string RenameKind(Column column) =>
        column is { IsNullable: false, Default: null, Identity: null, Generated: null } ? "rename a required column" : "rename a column";

    /// <remarks>PostgreSQL lets the columns of a foreign key have different types only where it can compare them, and a view hold on to its columns.</remarks>
    private static IEnumerable<Mutation> Types(Table table, Column column, Database database)
    {
        var isBound = table.ForeignKeys.Any(key => key.Columns.Contains(column.Name))
            || database.Relations.OfType<Table>().SelectMany(other => other.ForeignKeys).Any(key => key.ReferencedTable == table.Name && key.ReferencedColumns.Contains(column.Name));
        foreach (var (from, to, cast) in s_types)
        {
            var plain = (column.Type with { Modifiers = default }).ToString();
            if (plain == from && column.Generated is null && (column.Default is null || cast.Length == 0) && !(isBound && to.EndsWith("text", StringComparison.Ordinal)) && !(from == "numeric" && to == from && column.Type.Modifiers.IsEmpty))
            {
                var kind = $"retype {from} to {to}{(to == from ? " without precision" : "")}{(isBound ? ", in a foreign key" : "")}";
                yield return AroundView(Mutation.Alter(kind, table, Retype(column, to, cast.Length == 0 ? "" : $" USING {SqlQuote.Identifier(column.Name)}{cast}")));
            }
        }
    }

    private static IEnumerable<Mutation> Lengths(Table table, Column column)
    {
        if (column.Type.Is("varchar") && column.Type.Modifiers.Count == 1)
        {
            var length = int.Parse(column.Type.Modifiers[0], System.Globalization.CultureInfo.InvariantCulture);
            yield return AroundView(Mutation.Alter("shorten a string", table, Retype(column, $"varchar({length - 1})", "")));
            yield return AroundView(Mutation.Alter("lengthen a string", table, Retype(column, $"varchar({length + 1})", "")));
            yield return AroundView(Mutation.Alter("unlimit a string", table, Retype(column, "text", "")));
        }

        if (column.Type.Is("text"))
        {
            yield return Mutation.Alter("limit a string", table, Retype(column, "varchar(80)", ""));
        }

        if (column is { Generated: null, Type.Modifiers.Count: 2 } && column.Type.Is("numeric"))
        {
            yield return Mutation.Alter("change the precision", table, Retype(column, $"numeric(18,{column.Type.Modifiers[1]})", ""));
            yield return Mutation.Alter("change the scale", table, Retype(column, $"numeric({column.Type.Modifiers[0]},1)", ""));
        }
    }

    private static IEnumerable<Mutation> Values(Table table, Column column)
    {
        var name = SqlQuote.Identifier(column.Name);
        if (column.Default is not null)
        {
            yield return Mutation.Alter("change a default", table, $"ALTER COLUMN {name} SET DEFAULT {(column.Type.Is("varchar") ? "'USD'" : "'2000-01-01'")}");
            yield return Mutation.Alter("drop a default", table, $"ALTER COLUMN {name} DROP DEFAULT");
        }

        if (column.Default is null && column.Type.Is("bool"))
        {
            yield return Mutation.Alter("add a default", table, $"ALTER COLUMN {name} SET DEFAULT true");
        }

        if (column is { IsNullable: true, Collation: null } && column.Type.Is("float8"))
        {
            yield return Mutation.Alter("compute a column", table, $"DROP COLUMN {name}, ADD COLUMN {name} {SqlQuote.Type(column.Type)} GENERATED ALWAYS AS (1) STORED");
        }

        if (column is { IsNullable: false, Default: null, Identity: null, Generated: null } && column.Type.Is("int4") && !table.PrimaryKey!.Columns.Contains(column.Name))
        {
            yield return Mutation.Alter("number a column", table, $"ALTER COLUMN {name} ADD GENERATED ALWAYS AS IDENTITY");
        }

        if (column.Identity is not null)
        {
            yield return Mutation.Alter("drop an identity", table, $"ALTER COLUMN {name} DROP IDENTITY");
            yield return Mutation.Alter("let an identity refuse values", table, $"ALTER COLUMN {name} SET GENERATED ALWAYS");
        }

        if (column.Generated is not null)
        {
            yield return Mutation.Alter("let a generated column be written", table, $"ALTER COLUMN {name} DROP EXPRESSION");
            yield return Mutation.Alter("change a generated column", table, $"DROP COLUMN {name}, ADD COLUMN {name} {SqlQuote.Type(column.Type)} NOT NULL GENERATED ALWAYS AS (net * (1 - tax_rate)) STORED");
        }

        if (column.Collation is not null)
        {
            yield return Mutation.Alter("change a collation", table, $"ALTER COLUMN {name} TYPE {SqlQuote.Type(column.Type)} COLLATE \"POSIX\"");
            yield return Mutation.Alter("drop a collation", table, $"ALTER COLUMN {name} TYPE {SqlQuote.Type(column.Type)} COLLATE \"default\"");
        }
    }

    private static string Retype(Column column, string to, string cast) =>
        $"ALTER COLUMN {SqlQuote.Identifier(column.Name)} TYPE {to}{(column.Collation is { } collation && to is not "integer" ? $" COLLATE {SqlQuote.Identifier(collation.Name)}" : "")}{cast}";

    /// <summary>PostgreSQL changes no column that a view shows: migrations take the view away first and bring it back.</summary>
    private static Mutation AroundView(Mutation mutation) => mutation.Table.Name.Name.Value != "orders"
        ? mutation
        : mutation with { Sql = $"DROP VIEW open_orders;\n{mutation.Sql}\n{CleanSample.View("open_orders")};" };
}
