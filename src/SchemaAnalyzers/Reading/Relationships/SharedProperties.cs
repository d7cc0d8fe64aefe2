using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Two relations whose conventions found the same property: EF gives it to one of them, by an order that depends on the whole model.</summary>
internal static class SharedProperties
{
    public static IReadOnlyList<Association> Resolve(IReadOnlyList<Association> relations, ContextModel context)
    {
        var resolved = relations.ToList();
        for (var i = 0; i < resolved.Count; i++)
        {
            var relation = resolved[i];
            if (!relation.IsKnown || relation.IsExplicit)
            {
                continue;
            }

            var rivals = relations.Where((_, j) => j != i).Where(other => Collides(relation, other, context)).ToList();
            if (rivals.Count > 0)
            {
                // What is said outweighs what is found: then columns of the model's own making are left.
                resolved[i] = rivals.All(other => other.Settings?.ForeignKey is not null)
                    ? RelationReader.WithShadows(relation, context)
                    : relation with { Reason = "two relationships compete for the same foreign key property" };
            }
        }

        return resolved;
    }

    private static bool Collides(Association relation, Association other, ContextModel context) =>
        relation.Properties.Any(property => other.Properties.Any(taken => taken.Name == property.Name && (taken.Column is null || IsSame(relation, other)))) &&
        (Hierarchy.Line(relation.Dependent, context).Contains(other.Dependent, SymbolEqualityComparer.Default) || Hierarchy.Line(other.Dependent, context).Contains(relation.Dependent, SymbolEqualityComparer.Default));

    private static bool IsSame(Association relation, Association other) =>
        relation.Properties.Select(property => property.Name).SequenceEqual(other.Properties.Select(property => property.Name));
}
