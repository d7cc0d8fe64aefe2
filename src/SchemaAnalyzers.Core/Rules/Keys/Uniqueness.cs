using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Whether a table lets no duplicates in.</summary>
internal static class Uniqueness
{
    /// <summary>Whether these columns, or some of them alone, cannot have the same values twice.</summary>
    /// <param name="filter">The predicate of the model: a unique index that has only some rows is one then.</param>
    public static bool IsUnique(this IReadOnlyList<TableKey> keys, EquatableArray<Identifier> columns, Fact<string?> filter) =>
        keys.Any(key => key is { IsUnique: true, Columns: { } own, Index.IsValid: true }
            && own.All(columns.Contains)
            && (key.Index.Predicate is null || !filter.IsKnown || filter.Value is not null));

    /// <summary>Whether the model says that it is unique, and the table has nothing like it: SCH3011, which silences the other rules about the index.</summary>
    public static bool IsMissing(EntityAlignment alignment, IndexPairing pairing) =>
        pairing.Model.IsUnique.Is(true)
        && !pairing.IsOfOneToOne
        && alignment.Relation is Table
        && !alignment.Keys.IsUnique(pairing.Columns, pairing.Model.Filter)
        && pairing is not { Key.IsUnique: true, Difference: not null };
}
