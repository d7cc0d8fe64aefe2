using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What a table must be like to inherit from another, or to be its partition.</summary>
/// <remarks>MergeAttributes, MergeAttributesIntoExisting and MergeConstraintsIntoExisting in tablecmds.c</remarks>
internal static class InheritanceRules
{
    public static void RequireParent(TableEntry table, TableEntry parent, Span span)
    {
        var message = parent switch
        {
            { PartitionKey: not null } => $"cannot inherit from partitioned table \"{parent.Name.Name}\"",
            { Bound: not null } => $"cannot inherit from partition \"{parent.Name.Name}\"",
            { Persistence: Persistence.Temporary } when table.Persistence != Persistence.Temporary => $"cannot inherit from temporary relation \"{parent.Name.Name}\"",
            _ => null,
        };
        if (message is not null)
        {
            throw new SqlFailure("42809", message, span);
        }

        if (table.Parents.Contains(parent))
        {
            throw new SqlFailure("42P07", $"relation \"{parent.Name.Name}\" would be inherited from more than once", span);
        }
    }

    /// <summary>That a table that exists has all that its new parent has.</summary>
    public static void RequireLike(TableEntry child, TableEntry parent, Span span)
    {
        if (child.Uncertainty is not null || parent.Uncertainty is not null)
        {
            return;
        }

        foreach (var column in parent.Columns)
        {
            RequireColumn(child, NotNullConstraints.Inherited(parent, column), span);
        }

        foreach (var check in parent.Constraints.OfType<CheckConstraint>().Where(check => !check.NoInherit))
        {
            if (!child.Constraints.Exists(other => other is CheckConstraint && other.Name == check.Name))
            {
                throw new SqlFailure("42804", $"child table is missing constraint \"{check.Name}\"", span);
            }
        }
    }

    /// <summary>That a partition has no columns of its own.</summary>
    public static void RequireNoOthers(TableEntry partition, TableEntry parent, Span span)
    {
        if (partition.Columns.Find(column => parent.FindColumn(column.Name) < 0) is { } other && parent.Uncertainty is null && partition.Uncertainty is null)
        {
            throw new SqlFailure("42804", $"table \"{partition.Name.Name}\" contains column \"{other.Name}\" not found in parent \"{parent.Name.Name}\"", span);
        }
    }

    /// <summary>That two columns that become one have one type.</summary>
    public static void RequireMergeable(Column column, Column other, Span span)
    {
        if (column.Type != other.Type)
        {
            throw new SqlFailure("42804", $"column \"{column.Name}\" has a type conflict", span);
        }

        if (column.Collation != other.Collation)
        {
            throw new SqlFailure("42P21", $"column \"{column.Name}\" has a collation conflict", span);
        }

        if (column.Storage != other.Storage || column.Compression is not null && other.Compression is not null && column.Compression != other.Compression)
        {
            throw new SqlFailure("42804", $"column \"{column.Name}\" has a {(column.Storage != other.Storage ? "storage parameter" : "compression method")} conflict", span);
        }
    }

    public static void RequireKey(TableEntry table, Span span)
    {
        if (table.PartitionKey is { } key && key.StartsWith("LIST", StringComparison.Ordinal) && Counts(key)[0] > 1)
        {
            throw new SqlFailure("42P17", "cannot use \"list\" partition strategy with more than one column", span);
        }
    }

    public static void RequireBound(TableEntry parent, string bound, Span span)
    {
        var strategy = parent.PartitionKey!.Substring(0, parent.PartitionKey.IndexOf(' ')).ToLowerInvariant();
        if (bound == "DEFAULT")
        {
            if (strategy == "hash")
            {
                throw new SqlFailure("42P16", "a hash-partitioned table may not have a default partition", span);
            }

            if (parent.Children.Find(child => child.Bound == "DEFAULT") is { } existing)
            {
                throw new SqlFailure("42P17", $"partition conflicts with existing default partition \"{existing.Name.Name}\"", span);
            }

            return;
        }

        var wanted = bound.StartsWith("FOR VALUES FROM", StringComparison.Ordinal) ? "range" : bound.StartsWith("FOR VALUES IN", StringComparison.Ordinal) ? "list" : "hash";
        if (wanted != strategy)
        {
            throw new SqlFailure("42P16", $"invalid bound specification for a {strategy} partition", span);
        }

        if (strategy == "range")
        {
            RequireOneEach(parent.PartitionKey, bound, span);
        }
    }

    /// <summary>That a bound of ranges has as many values as the key has columns.</summary>
    private static void RequireOneEach(string key, string bound, Span span)
    {
        var columns = Counts(key);
        var values = Counts(bound);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] != columns[0])
            {
                throw new SqlFailure("42P16", $"{(i == 0 ? "FROM" : "TO")} must specify exactly one value per partitioning column", span);
            }
        }
    }

    /// <summary>How many items each outer pair of parentheses holds.</summary>
    private static List<int> Counts(string text)
    {
        var counts = new List<int>();
        var depth = 0;
        foreach (var token in ExpressionTokens.Of(text))
        {
            switch (token.Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket when depth++ == 0:
                    counts.Add(1);
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket:
                    depth--;
                    break;
                case TokenKind.Comma when depth == 1:
                    counts[counts.Count - 1]++;
                    break;
            }
        }

        return counts;
    }

    private static void RequireColumn(TableEntry child, Column column, Span span)
    {
        var at = child.FindColumn(column.Name);
        if (at < 0)
        {
            throw new SqlFailure("42804", $"child table is missing column \"{column.Name}\"", span);
        }

        var own = child.Columns[at];
        var message = own.Type != column.Type ? $"child table \"{child.Name.Name}\" has different type for column \"{column.Name}\""
            : own.Collation != column.Collation ? $"child table \"{child.Name.Name}\" has different collation for column \"{column.Name}\""
            : own.IsNullable && !column.IsNullable ? $"column \"{column.Name}\" in child table must be marked NOT NULL"
            : column.Generated is not null && own.Generated is null ? $"column \"{column.Name}\" in child table must be a generated column"
            : null;
        if (message is not null)
        {
            throw new SqlFailure(own.Type == column.Type && own.Collation != column.Collation ? "42P21" : "42804", message, span);
        }
    }
}
