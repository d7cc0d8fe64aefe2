using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Which indexes find the rows that have given values in some columns.</summary>
internal static class Coverage
{
    /// <summary>Whether the first columns of the key are these, in any order.</summary>
    public static bool Covers(this TableKey key, EquatableArray<Identifier> columns, TableAlignment alignment)
    {
        var parts = key.Index.Keys;
        if (parts.Count < columns.Count || key.Index is not { IsValid: true, Method: "btree" or "hash" } || !IncludesAll(key.Index.Predicate, columns, alignment))
        {
            return false;
        }

        var first = parts.Take(columns.Count).Select(part => part.Column).ToList();
        return columns.All(column => first.Contains(column));
    }

    /// <summary>An index WHERE x IS NOT NULL has all rows that a value of x can find.</summary>
    private static bool IncludesAll(string? predicate, EquatableArray<Identifier> columns, TableAlignment alignment) =>
        predicate is null
        || columns.Any(column => SqlExpressions.Compare(
            predicate,
            $"{Sql.SqlQuote.Identifier(column)} IS NOT NULL",
            ExpressionScope.Condition(alignment.Table, alignment.Database)) == Verdict.Equal);
}
