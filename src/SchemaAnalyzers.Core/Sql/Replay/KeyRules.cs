using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What keys and indexes must be, whatever table they are of.</summary>
internal static class KeyRules
{
    public static void RequireDistinct(KeySyntax key)
    {
        if (key.Columns.Count > 1 && key.Columns.Distinct().Count() < key.Columns.Count)
        {
            var column = key.Columns.GroupBy(column => column).First(group => group.Count() > 1).Key;
            throw new SqlFailure("42701", $"column \"{column}\" appears twice in {(key.IsPrimary ? "primary key" : "unique")} constraint", key.Span);
        }
    }

    /// <summary>The limit of the server, which also bounds what a hostile file can cost.</summary>
    public static void RequireFew(int columns, Span span)
    {
        const int Most = 32;
        if (columns > Most)
        {
            throw new SqlFailure("54011", "cannot use more than 32 columns in an index", span);
        }
    }

    /// <summary>A unique index of a partitioned table has the columns of the partition key; where that has expressions there can be none.</summary>
    public static void RequirePartitionColumns(TableEntry table, IEnumerable<Identifier?> columns, Span span)
    {
        if (table.PartitionKey is null || table.Uncertainty is not null)
        {
            return;
        }

        var needed = ExpressionColumns.Of(table, table.PartitionKey);
        var hasExpression = table.PartitionKey.IndexOf('(', table.PartitionKey.IndexOf('(') + 1) >= 0;
        if (hasExpression || !needed.All(column => columns.Contains(column)))
        {
            throw new SqlFailure("0A000", "unique constraint on partitioned table must include all partitioning columns", span);
        }
    }

    /// <summary>Why an index cannot become the index of a constraint.</summary>
    public static SqlFailure CannotAdopt(Session session, TableEntry table, Identifier name, Span span) =>
        !session.Catalog.Relations.TryGetValue(new QualifiedName(table.Name.Schema, name), out var relation) ? new("42704", $"index \"{name}\" does not exist", span)
        : relation is not IndexEntry index ? new("42809", $"\"{name}\" is not an index", span)
        : index.Owner == table ? new("55000", $"index \"{name}\" is already associated with a constraint", span)
        : new SqlFailure("55000", $"index \"{name}\" does not belong to table \"{table.Name.Name}\"", span);

    /// <summary>What an access method of the server itself can do.</summary>
    /// <remarks>https://www.postgresql.org/docs/current/indexes-types.html; DefineIndex in indexcmds.c</remarks>
    public static void RequireAble(CreateIndexStatement statement)
    {
        var method = statement.Method;
        var what = IsOther(method) ? null
            : statement.IsUnique ? "unique indexes"
            : !statement.Included.IsEmpty && method is "hash" or "gin" or "brin" ? "included columns"
            : statement.Keys.Count > 1 && method is "hash" or "spgist" ? "multicolumn indexes"
            : null;
        if (what is not null)
        {
            throw new SqlFailure("0A000", $"access method \"{method}\" does not support {what}", statement.Span);
        }
    }

    public static void RequireOrderable(string method, IndexKeySyntax key, Span span)
    {
        if (!IsOther(method) && (key.IsOrdered || key.NullsFirst is not null))
        {
            throw new SqlFailure("0A000", $"access method \"{method}\" does not support {(key.IsOrdered ? "ASC/DESC" : "NULLS FIRST/LAST")} options", span);
        }
    }

    /// <summary>btree, which can all of this, or a method of an extension.</summary>
    private static bool IsOther(string method) => method is not ("hash" or "gin" or "gist" or "spgist" or "brin");
}
