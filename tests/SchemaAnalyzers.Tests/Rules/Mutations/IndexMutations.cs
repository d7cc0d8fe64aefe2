using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Indexes that are gone, are called otherwise, or are not what they were.</summary>
internal static class IndexMutations
{
    public static IEnumerable<Mutation> Of(Table table) =>
        table.Indexes.SelectMany(index => Of(table, index).Select(mutation => mutation with { Index = index.Name })).Concat(Added(table));

    private static IEnumerable<Mutation> Of(Table table, TableIndex index)
    {
        var name = $"{SqlQuote.Identifier(table.Name.Schema)}.{SqlQuote.Identifier(index.Name)}";
        var what = index.IsUnique ? "a unique index" : "an index";
        var ofKey = table.ForeignKeys.Any(key => index.Keys.Take(key.Columns.Count).Select(part => part.Column).SequenceEqual(key.Columns.Select(column => (Identifier?)column))) ? " of a foreign key" : "";
        yield return new($"drop {what}{ofKey}", table, $"DROP INDEX {name};");
        yield return new("rename an index", table, $"ALTER INDEX {name} RENAME TO {SqlQuote.Identifier(new(index.Name.Value.Replace("ix_", "other_", StringComparison.Ordinal)))};");
        if (index.Method == "btree")
        {
            yield return Instead(index.IsUnique ? $"un-unique an index{ofKey}" : $"make an index{ofKey} unique", index with { IsUnique = !index.IsUnique });
        }

        if (index.Keys.Count > 1)
        {
            yield return Instead("reorder an index", index with { Keys = index.Keys.Reverse().ToEquatableArray() });
            yield return Instead("shorten an index", index with { Keys = index.Keys.Take(1).ToEquatableArray() });
        }

        if (index.Method == "btree")
        {
            var first = index.Keys[0];
            yield return Instead("turn an index round", index with { Keys = index.Keys.Select(key => key == first ? key with { IsDescending = !key.IsDescending } : key).ToEquatableArray() });
        }

        yield return Instead(index.Predicate is null ? $"make {what}{ofKey} partial" : "index all rows", index with { Predicate = index.Predicate is null ? $"{SqlQuote.Identifier(index.Keys[0].Column!.Value)} IS NULL" : null });
        if (index is { IsUnique: false, Keys.Count: 1, Included.IsEmpty: true } && index.Method == "btree")
        {
            yield return Instead("index by another method", index with { Method = "hash" });
        }

        if (index.Predicate is not null)
        {
            yield return Instead("change a predicate", index with { Predicate = "paid_at IS NOT NULL" });
        }

        if (!index.Included.IsEmpty)
        {
            yield return Instead("include nothing", index with { Included = default });
        }

        Mutation Instead(string kind, TableIndex other) => new(kind, table, $"DROP INDEX {name};\n{Create(table, other)};");
    }

    /// <summary>A further index on the first column that no key begins with, and one beside what is there.</summary>
    private static IEnumerable<Mutation> Added(Table table)
    {
        var taken = table.Indexes.Select(index => index.Keys[0].Column!.Value).Concat(table.PrimaryKey!.Columns).Concat(table.UniqueConstraints.SelectMany(key => key.Columns)).ToHashSet();
        if (table.Columns.FirstOrDefault(column => !taken.Contains(column.Name)) is { } free)
        {
            var added = new TableIndex(new($"ix_{table.Name.Name.Value}_{free.Name.Value}"), new(new IndexKey(free.Name, null)));
            yield return new("add an index", table, Create(table, added) + ";") { Column = free.Name };
            if (!free.IsNullable)
            {
                yield return new("add a unique index", table, Create(table, added with { IsUnique = true }) + ";") { Column = free.Name };
            }
        }

        foreach (var index in table.Indexes)
        {
            yield return new(index.IsUnique ? "add a copy of a unique index" : "add a copy of an index", table, Create(table, index with { IsUnique = false, Name = new(index.Name.Value + "_again") }) + ";") { Index = index.Name };
        }
    }

    private static string Create(Table table, TableIndex index)
    {
        var keys = index.Keys.Select(key => SqlQuote.Identifier(key.Column!.Value) + (key.IsDescending ? " DESC" : ""));
        return $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {SqlQuote.Identifier(index.Name)} ON {SqlQuote.Name(table.Name)} USING {index.Method} ({string.Join(", ", keys)})"
            + (index.Included.IsEmpty ? "" : $" INCLUDE ({SqlQuote.Identifiers(index.Included)})")
            + (index.Predicate is null ? "" : $" WHERE {index.Predicate}");
    }
}
