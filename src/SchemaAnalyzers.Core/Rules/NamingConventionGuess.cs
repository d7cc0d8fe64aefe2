using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>
/// Where a name that a convention made is missing, but the schema has it in another case or with underscores, a naming convention is probably
/// configured where this compilation does not show it (in another project). The name is then as good as Unknown.
/// </summary>
public static class NamingConventionGuess
{
    /// <summary>The table or view that a naming convention would give the entity, if its own is missing and that one is there.</summary>
    public static QualifiedName? OfTable(EntityAlignment alignment)
    {
        if (alignment.Relation is not null
            || !alignment.Entity.Target.TryGet(out var target)
            || target is { IsNameExplicit: true } or { Kind: TargetKind.None })
        {
            return null;
        }

        foreach (var relation in alignment.Database.Relations)
        {
            if (IsRewriting(target.Name.Schema, relation.Name.Schema) && IsRewriting(target.Name.Name, relation.Name.Name))
            {
                return relation.Name;
            }
        }

        return null;
    }

    /// <summary>The column that a naming convention would give the property, if its own is missing and that one is there.</summary>
    public static Identifier? OfColumn(EntityAlignment alignment, MappedProperty property)
    {
        if (alignment.Relation is null || property.IsColumnExplicit || !property.Column.TryGet(out var name) || alignment.ColumnOf(property) is not null)
        {
            return null;
        }

        foreach (var column in alignment.Relation.Columns)
        {
            if (IsRewriting(name, column.Name))
            {
                return column.Name;
            }
        }

        return null;
    }

    /// <summary>Whether the names have the same letters and digits in order.</summary>
    public static bool IsRewriting(Identifier name, Identifier candidate) => ColumnMatch.IsRewriting(name, candidate);
}
