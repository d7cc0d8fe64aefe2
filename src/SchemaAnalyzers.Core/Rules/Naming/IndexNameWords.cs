using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>What the name of an index says of its table and columns.</summary>
/// <remarks>Names are abbreviated in many ways: only one that is wholly made of names of other things is held against an index.</remarks>
internal static class IndexNameWords
{
    private static readonly HashSet<string> s_marks = new(StringComparer.Ordinal) { "ix", "idx", "index", "i", "uq", "ux", "uix", "unique", "key", "btree", "hash", "gin", "gist", "fk", "partial" };

    /// <summary>What the name speaks of instead, for messages; null where it may well speak of the index.</summary>
    public static string? Contradiction(TableAlignment alignment, TableKey key)
    {
        var name = Bare(key.Name.Value);
        var table = alignment.Table.Name.Name.Value.ToLowerInvariant();
        if (name.Length == 0)
        {
            return null;
        }

        if (After(name, table) is { } rest)
        {
            return rest.Length > 0 ? OtherColumn(alignment.Table, key, rest) : null;
        }

        return OtherTable(alignment, name) is { } other && !IsAbbreviated(name, table) ? $"table '{other}'" : OtherColumn(alignment.Table, key, name);
    }

    /// <summary>The name without prefix and suffix, in lower case.</summary>
    private static string Bare(string name)
    {
        var words = name.ToLowerInvariant().Split(['_'], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && s_marks.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 0 && s_marks.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join("_", words);
    }

    /// <summary>What follows the name of the table; null where it does not begin with it.</summary>
    private static string? After(string name, string table) =>
        name == table ? "" : name.StartsWith(table + "_", StringComparison.Ordinal) ? name.Substring(table.Length + 1) : null;

    /// <summary>A table of the schema of which the name is, together with a column of it.</summary>
    private static Identifier? OtherTable(TableAlignment alignment, string name)
    {
        foreach (var relation in alignment.Database.Relations.OfType<Table>())
        {
            if (relation.Name.Schema == alignment.Table.Name.Schema
                && relation.Name != alignment.Table.Name
                && After(name, relation.Name.Name.Value.ToLowerInvariant()) is { Length: > 0 } rest
                && relation.Columns.Any(column => rest == column.Name.Value.ToLowerInvariant())
                && !alignment.Table.Columns.Any(column => column.Name.Value.ToLowerInvariant() == name))
            {
                return relation.Name.Name;
            }
        }

        return null;
    }

    /// <summary>A column of the table of which the rest of the name is, where the index has nothing of the kind.</summary>
    private static string? OtherColumn(Table table, TableKey key, string rest)
    {
        var other = table.Columns.FirstOrDefault(column => column.Name.Value.ToLowerInvariant() == rest);
        var own = key.Columns!.Value.Concat(key.Index.Included).ToList();
        if (other is null || own.Contains(other.Name) || key.Index.Predicate is not null)
        {
            return null;
        }

        return own.Exists(name => IsAbbreviated(rest, name.Value.ToLowerInvariant())) ? null : $"column '{other.Name}'";
    }

    /// <summary>Whether the letters of a word occur in the other in order, or a part of it is in the other.</summary>
    private static bool IsAbbreviated(string text, string full) =>
        text.Split('_').Any(word => word.Length > 1 && (IsSubsequence(word, full) || IsSubsequence(full, word)));

    private static bool IsSubsequence(string word, string full)
    {
        var at = 0;
        foreach (var c in full)
        {
            at += at < word.Length && word[at] == c ? 1 : 0;
        }

        return at == word.Length;
    }
}
