using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Indexes of the model that say what the model has already.</summary>
internal static class ModelDuplicates
{
    /// <summary>What the index repeats, for messages; null where it repeats nothing.</summary>
    public static string? Find(EntityAlignment alignment, IndexPairing pairing)
    {
        if (pairing.Model.Filter is not { IsKnown: true, Value: null } || pairing.Model.Method is not { IsKnown: true, Value: null or "btree" })
        {
            return null;
        }

        if (pairing.RepeatsPrimaryKey && alignment.Relation is Table { PrimaryKey: { } primary })
        {
            return $"primary key '{primary.Name}'";
        }

        var before = alignment.Indexes.TakeWhile(other => other != pairing).FirstOrDefault(other => Repeats(pairing, other));
        return before is null ? null : $"index {before.Display}";
    }

    private static bool Repeats(IndexPairing pairing, IndexPairing other) =>
        pairing.Columns == other.Columns
        && pairing.Model.Place != other.Model.Place
        && pairing.Model.Filter == other.Model.Filter
        && pairing.Model.Method == other.Model.Method
        && pairing.Model.Includes == other.Model.Includes
        && pairing.Model.IsDescending == other.Model.IsDescending
        && (pairing.Model.IsUnique.Is(false) || other.Model.IsUnique.Is(true));
}
