using System.Runtime.CompilerServices;
using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>How tables and columns are written: snake_case, PascalCase, camelCase; and tables in singular or plural.</summary>
internal sealed class NameCase
{
    private const int FewestNames = 5;
    private const double ClearMajority = 0.8;

    private static readonly ConditionalWeakTable<Database, NameCase> s_known = new();

    private NameCase(Database database)
    {
        var tables = database.Relations.OfType<Table>().Where(table => table.PartitionOf is null && !Bookkeeping.Contains(table.Name)).ToList();
        Tables = Majority(tables.Select(table => Of(table.Name.Name)));
        Columns = Majority(tables.SelectMany(table => table.Columns).Select(column => Of(column.Name)));
        Numbers = Majority(tables.Select(table => Number(table.Name.Name)));
    }

    /// <summary>The style of most tables; null where there is no clear majority.</summary>
    public string? Tables { get; }

    public string? Columns { get; }

    /// <summary>Singular or plural, likewise.</summary>
    public string? Numbers { get; }

    public static NameCase Of(Database database) => s_known.GetValue(database, static key => new NameCase(key));

    /// <summary>Null for one word in small letters, which fits any style.</summary>
    public static string? Of(Identifier name)
    {
        var (hasUpper, hasLower, hasUnderscore) = (name.Value.Any(char.IsUpper), name.Value.Any(char.IsLower), name.Value.IndexOf('_') > 0);
        return hasUpper && !hasLower ? "UPPER_CASE"
            : hasUpper && hasUnderscore ? "Mixed_Case"
            : hasUpper ? (char.IsUpper(name.Value[0]) ? "PascalCase" : "camelCase")
            : hasUnderscore ? "snake_case"
            : null;
    }

    /// <summary>By the last letter: what ends in s is plural, but for the few words that do so in singular.</summary>
    public static string? Number(Identifier name)
    {
        var text = name.Value.ToLowerInvariant();
        return text.Length < 3 || text.EndsWith("ss", StringComparison.Ordinal) || text.EndsWith("us", StringComparison.Ordinal) || text.EndsWith("is", StringComparison.Ordinal)
            || text.EndsWith("data", StringComparison.Ordinal) || text.EndsWith("people", StringComparison.Ordinal) || text.EndsWith("children", StringComparison.Ordinal)
            || text.EndsWith("news", StringComparison.Ordinal) || text.EndsWith("series", StringComparison.Ordinal) || text.EndsWith("history", StringComparison.Ordinal)
                ? null
                : text[text.Length - 1] == 's' ? "plural" : "singular";
    }

    private static string? Majority(IEnumerable<string?> styles)
    {
        var all = styles.OfType<string>().ToList();
        var largest = all.GroupBy(style => style).OrderByDescending(same => same.Count()).FirstOrDefault();
        return largest is not null && all.Count >= FewestNames && largest.Count() >= ClearMajority * all.Count ? largest.Key : null;
    }
}
