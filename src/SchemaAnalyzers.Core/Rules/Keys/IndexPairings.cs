using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Finds for each index of the model what the table has for it.</summary>
internal static class IndexPairings
{
    public static IReadOnlyList<IndexPairing> Of(EntityAlignment alignment)
    {
        if (alignment.Relation is not Table { Uncertainty: null })
        {
            return [];
        }

        var pairings = new List<IndexPairing>();
        foreach (var model in alignment.Entity.Indexes)
        {
            if (!model.Properties.IsEmpty && alignment.ColumnsOf(model.Properties) is { } columns)
            {
                pairings.Add(Pair(alignment, model, columns));
            }
        }

        return pairings;
    }

    private static IndexPairing Pair(EntityAlignment alignment, ModelIndex model, EquatableArray<Identifier> columns)
    {
        var keys = alignment.Keys;
        var differences = new IndexDifferences(alignment, model, columns);
        var onColumns = keys.Where(key => key.Kind != KeyKind.Primary && key.Columns is { } own && own.HasSame(columns)).ToList();
        var key = onColumns.OrderBy(candidate => Distance(candidate, differences)).FirstOrDefault()
            ?? keys.FirstOrDefault(candidate => candidate.Kind == KeyKind.Index && model.Name.IsKnown && IdentifierLimit.AreSame(model.Name.Value, candidate.Name));
        var relationships = alignment.Entity.Relationships.Where(relationship => relationship.Properties == model.Properties).ToList();
        return new IndexPairing(model, columns, key, key is null ? null : differences.Find(key))
        {
            RepeatsPrimaryKey = keys.Any(candidate => candidate.Kind == KeyKind.Primary && candidate.Columns == columns),
            IsOfOneToOne = !model.IsNameExplicit && relationships.Exists(relationship => relationship.IsUnique.Is(true)),
            IsByConvention = !model.IsNameExplicit && relationships.Count > 0,
        };
    }

    /// <summary>What is most like the index of the model comes first.</summary>
    private static int Distance(TableKey key, IndexDifferences differences) =>
        (differences.Find(key) is null ? 0 : 8)
        + (differences.Model.IsUnique.IsKnown && differences.Model.IsUnique.Value != key.IsUnique ? 4 : 0)
        + (key.Kind == KeyKind.Index ? 0 : 2)
        + (differences.Model.Name.IsKnown && IdentifierLimit.AreSame(differences.Model.Name.Value, key.Name) ? 0 : 1);
}
