using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Gives tables the indexes of the model.</summary>
internal static class Indexes
{
    public static void Align(Draft draft, EntityAlignment alignment)
    {
        if (alignment.Table is not { ForeignServer: null } table)
        {
            return;
        }

        if (draft.IsCreated(table.Name))
        {
            foreach (var pairing in alignment.Indexes)
            {
                Add(draft, alignment, pairing);
            }

            return;
        }

        foreach (var pairing in IndexMissing.Find(alignment))
        {
            Add(draft, alignment, pairing);
        }

        foreach (var pairing in UniqueMissing.FindIndexes(alignment))
        {
            MakeUnique(draft, alignment, pairing);
        }

        foreach (var (_, columns) in OneToOneWithoutUnique.Find(alignment))
        {
            MakeUnique(draft, alignment, columns);
        }

        foreach (var pairing in IndexDiffers.Find(alignment))
        {
            Replace(draft, alignment, pairing);
        }
    }

    /// <summary>The relationship is unique by an index that EF Core adds; a model that is not EF Core's has none.</summary>
    private static void MakeUnique(Draft draft, EntityAlignment alignment, EquatableArray<Identifier> columns)
    {
        if (alignment.Indexes.FirstOrDefault(pairing => pairing.Columns == columns) is { } declared)
        {
            MakeUnique(draft, alignment, declared);
        }
        else if (draft.MayIndex(alignment.Relation!.Name, columns))
        {
            Put(draft, alignment.Relation!.Name, NewIndex.Unique(draft, alignment.Relation!.Name, columns));
        }
    }

    /// <summary>An index that is like that of the model but for uniqueness is replaced by it: one of them is enough.</summary>
    private static void MakeUnique(Draft draft, EntityAlignment alignment, IndexPairing pairing)
    {
        if (draft.MayChange && pairing is { Key: { Kind: KeyKind.Index } key, Difference: null })
        {
            Put(draft, alignment.Relation!.Name, key.Index with { IsUnique = true }, replaces: true);
        }
        else
        {
            Add(draft, alignment, pairing);
        }
    }

    private static void Replace(Draft draft, EntityAlignment alignment, IndexPairing pairing)
    {
        if (!draft.MayChange)
        {
            return;
        }

        if (pairing.Key is not { Kind: KeyKind.Index } key)
        {
            Add(draft, alignment, pairing);
        }
        else if (NewIndex.Of(draft, alignment, pairing, out var reason) is { } index)
        {
            Put(draft, alignment.Relation!.Name, index with { Name = key.Name, Comment = key.Index.Comment }, replaces: true);
        }
        else
        {
            draft.Leave($"index '{key.Name}' of table '{alignment.Relation!.Name}'", reason);
        }
    }

    private static void Add(Draft draft, EntityAlignment alignment, IndexPairing pairing)
    {
        var table = alignment.Relation!.Name;
        if (!draft.MayIndex(table, pairing.Columns))
        {
            return;
        }

        if (NewIndex.Of(draft, alignment, pairing, out var reason) is { } index)
        {
            Put(draft, table, index, wanted: pairing.Model.Name);
        }
        else
        {
            draft.Leave($"index {pairing.Display} of table '{table}'", reason);
        }
    }

    /// <param name="wanted">The name that the model gives: classes that share a table share its indexes, too.</param>
    private static void Put(Draft draft, QualifiedName name, TableIndex index, bool replaces = false, Fact<Identifier> wanted = default)
    {
        var table = draft.Find(name)!;
        if (replaces)
        {
            draft.Put(table with { Indexes = table.Indexes.Select(other => other.Name == index.Name ? index : other).ToEquatableArray() });
        }
        else if (!table.Indexes.Any(other => IsWanted(other.Name) && other with { Name = index.Name, Comment = null } == index))
        {
            draft.Put(table with { Indexes = table.Indexes.With(index) });
        }

        bool IsWanted(Identifier other) => !wanted.IsKnown || IdentifierLimit.Cut(wanted.Value) == other;
    }
}
