using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Columns of keys, whose order is not always what counts.</summary>
internal static class ColumnSets
{
    public static bool HasSame(this EquatableArray<Identifier> one, EquatableArray<Identifier> other) =>
        one.Count == other.Count && (one == other || new HashSet<Identifier>(one).SetEquals(other));
}
