using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Gives tables the primary key and the unique constraints of the model.</summary>
internal static class Keys
{
    public static void Align(Draft draft, EntityAlignment alignment)
    {
        if (alignment.Table is not { } original)
        {
            return;
        }

        if (draft.MayAdd(original.Name))
        {
            AddPrimary(draft, alignment, original);
        }

        if (draft.MayChange && PrimaryKeyDiffers.Find(alignment) is { } columns)
        {
            ReplacePrimary(draft, alignment, original, columns);
        }

        AddUnique(draft, alignment, original);
    }

    private static void AddPrimary(Draft draft, EntityAlignment alignment, Table original)
    {
        if (TableAlignment.Of(alignment) is not { } ofTable || draft.Find(original.Name) is not { PrimaryKey: null } table)
        {
            return;
        }

        if ((draft.IsCreated(table.Name) ? Declared(alignment, alignment.Entity.PrimaryKey) : PrimaryKeyMissing.Find(ofTable)) is { } columns)
        {
            draft.Put(WithKey(table, new(draft.FreeName(table.Name, alignment.Entity.PrimaryKey.Value!.Name, default, "pkey"), columns)));
        }
        else if (draft.IsCreated(table.Name) && !alignment.Entity.PrimaryKey.Is(null))
        {
            draft.Leave($"the primary key of table '{table.Name}'", alignment.Entity.PrimaryKey.IsKnown ? "not all of its columns are known" : alignment.Entity.PrimaryKey.Reason ?? "it is not known");
        }
    }

    private static void ReplacePrimary(Draft draft, EntityAlignment alignment, Table original, EquatableArray<Identifier> columns)
    {
        var table = draft.Find(original.Name)!;
        if (table.PrimaryKey != original.PrimaryKey)
        {
            return;
        }

        var key = original.PrimaryKey!;
        var referring = alignment.Database.Relations.OfType<Table>().FirstOrDefault(other =>
            other.ForeignKeys.Any(foreign => foreign.ReferencedTable == original.Name && foreign.ReferencedColumns.HasSame(key.Columns)));
        if (referring is not null)
        {
            draft.Leave($"the primary key of table '{table.Name}'", $"table '{referring.Name}' refers to the one that is there");
        }
        else
        {
            draft.Put(WithKey(table, new(key.Name, columns) { Comment = key.Comment }));
        }
    }

    /// <summary>The columns of a primary key are NOT NULL whatever else is said of them.</summary>
    private static Table WithKey(Table table, PrimaryKey key) => table with
    {
        Columns = table.Columns.Select(column => key.Columns.Contains(column.Name) ? column with { IsNullable = false } : column).ToEquatableArray(),
        PrimaryKey = key,
    };

    private static void AddUnique(Draft draft, EntityAlignment alignment, Table original)
    {
        foreach (var (key, columns) in draft.IsCreated(original.Name) ? Declared(alignment) : UniqueMissing.FindKeys(alignment))
        {
            var table = draft.Find(original.Name)!;
            if (draft.MayIndex(table.Name, columns) && !table.UniqueConstraints.Any(unique => unique.Columns == columns))
            {
                draft.Put(table with { UniqueConstraints = table.UniqueConstraints.With(new(draft.FreeName(table.Name, key.Name, columns, "key"), columns)) });
            }
        }
    }

    private static EquatableArray<Identifier>? Declared(EntityAlignment alignment, Fact<ModelKey?> key) =>
        key is { IsKnown: true, Value: { } known } ? alignment.ColumnsOf(known.Properties) : null;

    private static IEnumerable<(ModelKey Key, EquatableArray<Identifier> Columns)> Declared(EntityAlignment alignment)
    {
        foreach (var key in alignment.Entity.AlternateKeys)
        {
            if (alignment.ColumnsOf(key.Properties) is { } columns)
            {
                yield return (key, columns);
            }
        }
    }
}
