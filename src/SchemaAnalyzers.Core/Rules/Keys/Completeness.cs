using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Whether the model says all there is to say about a table: only then is something missing from the model.</summary>
internal static class Completeness
{
    public static bool KnowsIndexes(EntityAlignment alignment) => alignment.Entity.HasAllIndexes && IsAlone(alignment);

    public static bool KnowsRelationships(EntityAlignment alignment) => alignment.Entity.HasAllRelationships && IsAlone(alignment);

    /// <summary>Whether the entity maps all of these columns: of others it can say nothing.</summary>
    public static bool Maps(EntityAlignment alignment, EquatableArray<Identifier> columns) =>
        columns.All(column => alignment.Entity.Properties.Any(property => alignment.ColumnOf(property)?.Name == column));

    /// <summary>Where other entities have columns of their own in the table, they may have indexes of their own.</summary>
    private static bool IsAlone(EntityAlignment alignment) =>
        alignment.Entity.TableColumns.TryGet(out var columns)
        && alignment.Entity.Properties.All(property => property.Column.IsKnown && !property.IsOfDerivedEntity)
        && columns.All(column => alignment.Entity.Properties.Any(property => property.Column.Value == column));
}
