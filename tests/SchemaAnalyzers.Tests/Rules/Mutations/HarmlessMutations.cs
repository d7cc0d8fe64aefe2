using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>The same schema in other words.</summary>
internal static class HarmlessMutations
{
    /// <summary>What PostgreSQL understands as the same type.</summary>
    private static readonly (string Type, string Spelling)[] s_types =
    [
        ("bigint", "int8"), ("integer", "int"), ("smallint", "int2"), ("boolean", "bool"), ("double precision", "float8"), ("real", "float(24)"), ("numeric", "decimal"),
        ("character varying", "varchar"), ("timestamp with time zone", "timestamptz"), ("timestamp without time zone", "timestamp"), ("time without time zone", "time"),
        ("integer[]", "int4[]"), ("text[]", "text[][]"), ("uuid[]", "uuid ARRAY"),
    ];

    private static readonly (string Default, string[] Spellings)[] s_defaults =
    [
        ("'EUR'", ["'EUR'::character varying", "'EUR'::text", "(('EUR'))", "E'EUR'", "CAST('EUR' AS varchar)"]),
        ("CURRENT_TIMESTAMP", ["now()", "NOW( )", "transaction_timestamp()", "pg_catalog.now()", "(CURRENT_TIMESTAMP)"]),
    ];

    private static readonly string[] s_predicates = ["(paid_at ISNULL)", "((invoices.paid_at IS NULL))", "NOT (paid_at IS NOT NULL)", "\"paid_at\" is null"];

    private static readonly (string Check, string[] Spellings)[] s_checks =
    [
        ("ck_invoices_net", ["net >= 0.0", "0 <= net", "(net >= (0)::numeric)", "NOT (net < 0)"]),
        ("ck_invoices_channel", ["channel = ANY (ARRAY['Letter', 'Mail', 'Portal'])", "channel IN ('Portal', 'Letter', 'Mail')", "channel::text = ANY (ARRAY['Letter'::character varying, 'Mail'::character varying, 'Portal'::character varying]::text[])"]),
    ];

    private static readonly string[] s_generated = ["((net * (1 + tax_rate)))", "net * (1::numeric + tax_rate)", "(net) * (((1)::numeric + tax_rate))"];

    public static IEnumerable<Mutation> Of(Table table) =>
        table.Columns.SelectMany(column => Of(table, column).Select(mutation => mutation with { Column = column.Name }))
            .Concat(table.Checks.SelectMany(check => Of(table, check)))
            .Concat(table.Indexes.Where(index => index.Predicate is not null).SelectMany(index => Of(table, index)));

    private static IEnumerable<Mutation> Of(Table table, Column column)
    {
        var name = SqlQuote.Identifier(column.Name);
        var plain = (column.Type with { Modifiers = default }).ToString();
        foreach (var (_, spelling) in s_types.Where(type => type.Type == plain && column.Collation is null && column.Generated is null))
        {
            var modifiers = column.Type.Modifiers.IsEmpty ? "" : $"({string.Join(", ", column.Type.Modifiers)})";
            var added = $"ADD COLUMN {name} {spelling}{modifiers}{(column.IsNullable ? "" : " NOT NULL")}";
            if (!IsUsed(table, column))
            {
                yield return Mutation.Alter("spell a type otherwise", table, $"DROP COLUMN {name}, {added}");
            }
        }

        foreach (var spelling in s_defaults.Where(item => item.Default == column.Default || (column.Default is not null && item.Spellings.Contains(column.Default))).SelectMany(item => item.Spellings))
        {
            yield return Mutation.Alter("spell a default otherwise", table, $"ALTER COLUMN {name} SET DEFAULT {spelling}");
        }

        foreach (var spelling in column.Generated is null ? [] : s_generated)
        {
            yield return Mutation.Alter("spell a generated column otherwise", table, $"DROP COLUMN {name}, ADD COLUMN {name} {SqlQuote.Type(column.Type)} NOT NULL GENERATED ALWAYS AS ({spelling}) STORED");
        }

        yield return new("say a comment", table, $"COMMENT ON COLUMN {SqlQuote.Name(table.Name)}.{name} IS 'What it is for';");
    }

    private static IEnumerable<Mutation> Of(Table table, CheckConstraint check) =>
        s_checks.Where(item => item.Check == check.Name.Value).SelectMany(item => item.Spellings).Select(spelling =>
            Mutation.Alter("spell a CHECK otherwise", table, $"DROP CONSTRAINT {SqlQuote.Identifier(check.Name)}, ADD CONSTRAINT {SqlQuote.Identifier(check.Name)} CHECK ({spelling})"));

    private static IEnumerable<Mutation> Of(Table table, TableIndex index) => s_predicates.Select(predicate => new Mutation(
        "spell a predicate otherwise",
        table,
        $"DROP INDEX {SqlQuote.Identifier(table.Name.Schema)}.{SqlQuote.Identifier(index.Name)};\nCREATE INDEX {SqlQuote.Identifier(index.Name)} ON {SqlQuote.Name(table.Name)} ({SqlQuote.Identifiers(index.Keys.Select(key => key.Column!.Value))}) WHERE {predicate};")
    {
        Index = index.Name,
    });

    /// <summary>Whether something goes with the column that would have to be created again.</summary>
    private static bool IsUsed(Table table, Column column) =>
        column.Identity is not null
        || table.Name.Name.Value is "orders"
        || table.PrimaryKey!.Columns.Contains(column.Name)
        || table.ForeignKeys.Any(key => key.Columns.Contains(column.Name))
        || table.Indexes.Any(index => index.Keys.Any(key => key.Column == column.Name) || index.Included.Contains(column.Name) || index.Predicate?.Contains(column.Name.Value, StringComparison.Ordinal) == true)
        || table.Checks.Any(check => check.Expression.Contains(column.Name.Value, StringComparison.Ordinal))
        || table.Columns.Any(other => other.Generated?.Contains(column.Name.Value, StringComparison.Ordinal) == true)
        || column.Default is not null;
}
