using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Two relations whose conventions found the same property: EF gives it to one of them, by an order that depends on the whole model.</summary>
internal static class SharedProperties
{
    public static IReadOnlyList<Association> Resolve(List<Association> relations)
    {
        for (var i = 0; i < relations.Count; i++)
        {
            var relation = relations[i];
            if (relation.IsKnown && !relation.IsExplicit && relations.Where((_, j) => j != i).Any(other => Collides(relation, other)))
            {
                relations[i] = relation with { Reason = "two relationships compete for the same foreign key property" };
            }
        }

        return relations;
    }

    private static bool Collides(Association relation, Association other) =>
        SymbolEqualityComparer.Default.Equals(relation.Dependent, other.Dependent) &&
        relation.Properties.Count > 0 &&
        relation.Properties.Select(property => property.Name).SequenceEqual(other.Properties.Select(property => property.Name));
}
