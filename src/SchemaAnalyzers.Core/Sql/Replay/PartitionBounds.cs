using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The bound of a partition against those of the others: as far as its values can be told without a server.</summary>
/// <remarks>transformPartitionBound in parse_utilcmd.c and check_new_partition_bound in partbounds.c</remarks>
internal static class PartitionBounds
{
    public static void Require(TableEntry parent, Identifier partition, string bound, Span span)
    {
        if (bound == "DEFAULT" || parent.Uncertainty is not null)
        {
            return;
        }

        var lists = PartitionValues.Read(bound, span);
        if (bound.StartsWith("FOR VALUES WITH", StringComparison.Ordinal))
        {
            RequireRemainder(parent, partition, lists[0], span);
            return;
        }

        if (lists.Count == 2)
        {
            lists.ForEach(list => PartitionValues.RequireRange(list, span));
        }

        var types = KeyTypes(parent);
        if (!IsOrdered(types, lists))
        {
            return;
        }

        if (lists.Count == 2 && Compare(lists[0], lists[1]) >= 0)
        {
            throw new SqlFailure("42P17", $"empty range bound specified for partition \"{partition}\"", span);
        }

        foreach (var other in Siblings(parent))
        {
            var others = other.BoundValues;
            if (others.Count == lists.Count && IsOrdered(types, others) && DoOverlap(lists, others))
            {
                throw Overlap(partition, other, span);
            }
        }
    }

    /// <summary>The last ones: to look at all of them for each would take too long where there are thousands.</summary>
    private static IEnumerable<TableEntry> Siblings(TableEntry parent)
    {
        const int Most = 100;
        return parent.Children.Skip(Math.Max(0, parent.Children.Count - Most)).Where(child => child.Bound is not null && child.Bound != "DEFAULT");
    }

    private static void RequireRemainder(TableEntry parent, Identifier partition, List<PartitionValue> values, Span span)
    {
        var (modulus, remainder) = (values[0].Number, values[values.Count - 1].Number);
        if (modulus <= 0)
        {
            throw new SqlFailure("42P16", "modulus for hash partition must be an integer value greater than zero", span);
        }

        if (remainder < 0 || remainder >= modulus)
        {
            throw new SqlFailure("42P16", remainder < 0 ? "remainder for hash partition must be an integer value greater than or equal to zero" : "remainder for hash partition must be less than modulus", span);
        }

        foreach (var other in Siblings(parent))
        {
            var others = other.BoundValues[0];
            var (least, most) = (Math.Min(modulus, others[0].Number), Math.Max(modulus, others[0].Number));
            if (least > 0 && most % least != 0)
            {
                throw new SqlFailure("42P17", "every hash partition modulus must be a factor of the next larger modulus", span);
            }

            if (least > 0 && remainder % least == others[others.Count - 1].Number % least)
            {
                throw Overlap(partition, other, span);
            }
        }
    }

    /// <summary>The types of the columns of the partition key; empty where there are expressions among them.</summary>
    private static List<SqlType> KeyTypes(TableEntry parent)
    {
        var key = parent.PartitionKey!.Substring(parent.PartitionKey.IndexOf('('));
        var types = new List<SqlType>();
        foreach (var token in ExpressionTokens.Of(key).Where(token => token.Kind is not (TokenKind.LeftParenthesis or TokenKind.RightParenthesis or TokenKind.Comma)))
        {
            if (!token.IsIdentifier || parent.FindColumn(new Identifier(TokenText.Name(key, token, new NamePool()))) is not (>= 0 and var column))
            {
                return [];
            }

            types.Add(parent.Columns[column].Type);
        }

        return types;
    }

    /// <summary>Whether the values mean what they look like, given the types of the columns.</summary>
    private static bool IsOrdered(List<SqlType> types, List<List<PartitionValue>> lists)
    {
        var isRange = lists.Count == 2;
        return types.Count > 0 && lists.TrueForAll(list => list.Count > 0 && (!isRange || list.Count == types.Count)
            && Enumerable.Range(0, list.Count).All(i => list[i].IsOf(types[isRange ? i : 0], isRange)));
    }

    private static bool DoOverlap(List<List<PartitionValue>> one, List<List<PartitionValue>> other) => one.Count == 1
        ? one[0].Exists(value => other[0].Exists(same => value.CompareTo(same) == 0))
        : Compare(one[0], other[1]) < 0 && Compare(other[0], one[1]) < 0;

    private static int Compare(List<PartitionValue> left, List<PartitionValue> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (left[i].CompareTo(right[i]) is var order and not 0)
            {
                return order;
            }

            if (left[i].IsEnd)
            {
                // What follows MINVALUE or MAXVALUE says nothing.
                return 0;
            }
        }

        return 0;
    }

    private static SqlFailure Overlap(Identifier partition, TableEntry other, Span span) => new("42P17", $"partition \"{partition}\" would overlap partition \"{other.Name.Name}\"", span);
}
