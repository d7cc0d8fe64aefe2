using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>Which column of a relation a mapped name means.</summary>
public static class ColumnMatch
{
    public static Column? FindColumn(this Entity entity, Relation relation, Identifier name) =>
        relation.FindColumn(name) ?? (entity.NamesMatchLoosely ? FindLoosely(relation, name) : null);

    private static Column? FindLoosely(Relation relation, Identifier name)
    {
        var bare = Bare(name);
        foreach (var column in relation.Columns)
        {
            if (string.Equals(Bare(column.Name), bare, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }

    private static string Bare(Identifier identifier) => identifier.Value.Replace("_", "");
}
