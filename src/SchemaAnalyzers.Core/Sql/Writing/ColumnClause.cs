using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>A column as CREATE TABLE and ADD COLUMN define it.</summary>
internal static class ColumnClause
{
    public static string Write(QualifiedName table, Column column)
    {
        var text = new StringBuilder(SqlQuote.Identifier(column.Name)).Append(' ').Append(SqlQuote.Type(column.Type));
        text.Append(Collate(column.Collation));
        if (column.Default is { } value)
        {
            text.Append(" DEFAULT ").Append(PrintedSql.Clean(value));
        }

        if (column.Generated is { } expression)
        {
            text.Append(" GENERATED ALWAYS AS (").Append(PrintedSql.Clean(expression)).Append(column.IsVirtual ? ") VIRTUAL" : ") STORED");
        }

        if (column.Identity is { } identity)
        {
            text.Append(Identity(table, column, identity));
        }

        return text.Append(column.IsNullable ? "" : " NOT NULL").ToString();
    }

    public static string Collate(QualifiedName? collation) => collation is { } name ? " COLLATE " + SchemaObject(name) : "";

    /// <summary>A name that is found without its schema where that is pg_catalog.</summary>
    public static string SchemaObject(QualifiedName name) =>
        name.Schema.Value == SqlType.Catalog ? SqlQuote.Identifier(name.Name) : SqlQuote.Name(name);

    /// <summary>The options as those of a sequence of the column's type, which LIKE does not make; where they go beyond that type, as they are.</summary>
    private static SequenceOptions OfColumn(SequenceOptions options, SqlType type)
    {
        var name = type.Name.Name.Value;
        var fits = name is "int2" or "int4" && options.Maximum <= SequenceOptions.MaximumOf(name) && options.Minimum >= SequenceOptions.MinimumOf(name);
        return fits ? options with { Type = name } : options;
    }

    /// <summary>What follows the column, from a space on.</summary>
    public static string Identity(QualifiedName table, Column column, Identity identity)
    {
        // The type of the sequence follows the column's, so it cannot be said again.
        var options = SequenceStatements.Options(OfColumn(identity.Options, column.Type), withType: false);
        var usual = new QualifiedName(table.Schema, DefaultNames.Sequence(table.Name, column.Name));
        if (identity.Sequence != usual)
        {
            options = $" SEQUENCE NAME {SqlQuote.Name(identity.Sequence)}{options}";
        }

        return $" GENERATED {(identity.IsAlways ? "ALWAYS" : "BY DEFAULT")} AS IDENTITY{(options.Length == 0 ? "" : $" ({options.Substring(1)})")}";
    }
}
