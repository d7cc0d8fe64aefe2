using System.Runtime.CompilerServices;
using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>How the indexes of each schema are called: by a prefix or suffix, or by neither.</summary>
internal sealed class IndexNameStyle
{
    private const int FewestNames = 5;
    private const double ClearMajority = 0.8;

    private static readonly string[] s_prefixes = ["idx_", "ix_", "index_", "IDX_", "IX_", "i_"];
    private static readonly string[] s_suffixes = ["_idx", "_ix", "_index", "_IDX", "_IX"];

    private static readonly ConditionalWeakTable<Database, IndexNameStyle> s_known = new();

    private readonly Dictionary<Identifier, Style> _majorities = [];

    private IndexNameStyle(Database database)
    {
        var tables = database.Relations.OfType<Table>().Where(table => table.PartitionOf is null && !Bookkeeping.Contains(table.Name));
        foreach (var schema in tables.GroupBy(table => table.Name.Schema))
        {
            var styles = schema.SelectMany(table => table.Indexes).Select(index => Of(index.Name)).ToList();
            var largest = styles.OfType<string>().GroupBy(style => style).OrderByDescending(same => same.Count()).FirstOrDefault();
            if (largest is not null && styles.Count >= FewestNames && largest.Count() >= ClearMajority * styles.Count)
            {
                _majorities[schema.Key] = new Style(largest.Key, largest.Count(), styles.Count);
            }
        }
    }

    /// <summary>Computed once for a schema: no keystroke changes it.</summary>
    public static IndexNameStyle Of(Database database) => s_known.GetValue(database, static key => new IndexNameStyle(key));

    /// <summary><c>prefix 'idx_'</c>, <c>suffix '_idx'</c>; null for a name that has none of the usual marks.</summary>
    public static string? Of(Identifier name) =>
        s_prefixes.FirstOrDefault(prefix => name.Value.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? $"prefix '{prefix}'"
        : s_suffixes.FirstOrDefault(suffix => name.Value.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? $"suffix '{suffix}'"
        : null;

    /// <summary>The style that most indexes of the schema have; null where there is no clear majority.</summary>
    public Style? Majority(Identifier schema) => _majorities.TryGetValue(schema, out var style) ? style : null;

    /// <param name="Mark">What its names have in common.</param>
    /// <param name="Count">How many have it.</param>
    /// <param name="All">How many indexes there are.</param>
    public sealed record Style(string Mark, int Count, int All);
}
