using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Gives tables the foreign keys of the model.</summary>
internal static class ForeignKeys
{
    public static void Align(Draft draft, EntityAlignment alignment)
    {
        foreach (var match in ForeignKeyMissing.Find(alignment))
        {
            Add(draft, match);
        }

        foreach (var match in draft.MayChange ? DeleteActionDiffers.Find(alignment) : [])
        {
            var table = draft.Find(match.Table.Name)!;
            var action = match.Relationship.OnDelete.Value;
            draft.Put(table with { ForeignKeys = table.ForeignKeys.Select(key => key.Name == match.Exact!.Name ? key with { OnDelete = action, OnDeleteColumns = default } : key).ToEquatableArray() });
        }
    }

    private static void Add(Draft draft, ForeignKeyMatch match)
    {
        var (relationship, table) = (match.Relationship, draft.Find(match.Table.Name)!);
        var name = relationship.Name.IsKnown ? IdentifierLimit.Cut(relationship.Name.Value) : DefaultNames.Join(table.Name.Name.Value, string.Join("_", match.Columns), "fkey");
        if (WhyNot(draft, match) is { } reason)
        {
            draft.Leave($"foreign key '{name}' of table '{table.Name}'", reason);
            return;
        }

        // One to another table on the same columns contradicts it: no row could refer to both.
        var others = draft.MayChange && match.Other is { } instead ? table.ForeignKeys.Where(key => key.Name != instead.Name).ToEquatableArray() : table.ForeignKeys;
        var added = new ForeignKey(name, match.Columns, match.Principal.Name, relationship.PrincipalColumns.Value) { OnDelete = relationship.OnDelete.Value };
        if (IsThere(others, added))
        {
            return;
        }

        if (HasName(table with { ForeignKeys = others }, name))
        {
            draft.Leave($"foreign key '{name}' of table '{table.Name}'", "its name is taken");
            return;
        }

        draft.Put(table with { ForeignKeys = others.With(added) });
    }

    private static string? WhyNot(Draft draft, ForeignKeyMatch match)
    {
        if (!match.Relationship.PrincipalColumns.TryGet(out var columns))
        {
            return match.Relationship.PrincipalColumns.Reason ?? "the columns that it references are not known";
        }

        if (!match.Relationship.OnDelete.IsKnown)
        {
            return match.Relationship.OnDelete.Reason ?? "what it does on delete is not known";
        }

        var principal = draft.Find(match.Principal.Name)!;
        return columns.Count != match.Columns.Count || columns.Any(column => principal.FindColumn(column) is null) ? "not all of the columns that it references are known"
            : TableKey.Of(principal).Any(key => key is { IsUnique: true, Index: { Predicate: null, IsValid: true }, Columns: { } own } && own.HasSame(columns)) ? null
            : $"nothing in table '{principal.Name}' makes '{string.Join(", ", columns)}' unique";
    }

    private static bool IsThere(EquatableArray<ForeignKey> keys, ForeignKey added) =>
        keys.Any(key => key.Columns == added.Columns && key.ReferencedTable == added.ReferencedTable && key.ReferencedColumns == added.ReferencedColumns);

    private static bool HasName(Table table, Identifier name) =>
        table.ForeignKeys.Any(key => key.Name == name)
        || table.Checks.Any(check => check.Name == name)
        || table.UniqueConstraints.Any(unique => unique.Name == name)
        || table.Exclusions.Any(exclusion => exclusion.Name == name)
        || table.PrimaryKey?.Name == name;
}
