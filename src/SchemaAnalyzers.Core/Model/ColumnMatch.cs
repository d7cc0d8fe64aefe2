using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>Which column of a relation a mapped name means.</summary>
public static class ColumnMatch
{
    public static Column? FindColumn(this Entity entity, Relation relation, Identifier name) =>
        relation.FindColumn(name) ?? (entity.NamesMatchLoosely ? FindLoosely(relation, name) : null);

    /// <summary>Whether the names have the same letters and digits in order: what a naming convention makes of a name.</summary>
    public static bool IsRewriting(Identifier name, Identifier candidate) =>
        string.Equals(Bare(name), Bare(candidate), StringComparison.OrdinalIgnoreCase);

    private static Column? FindLoosely(Relation relation, Identifier name)
    {
        foreach (var column in relation.Columns)
        {
            if (IsRewriting(name, column.Name))
            {
                return column;
            }
        }

        return null;
    }

    private static string Bare(Identifier identifier) => identifier.Value.Replace("_", "");
}
