using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The keys of an entity besides the primary one: HasAlternateKey says them, and HasPrincipalKey makes them.</summary>
internal static class AlternateKeys
{
    /// <summary>Those of the base classes first.</summary>
    public static IReadOnlyList<AlternateKeySettings> Of(INamedTypeSymbol type, ContextModel context)
    {
        var keys = new List<AlternateKeySettings>();
        foreach (var level in EntityLevels.Of(type, context.Configuration).Reverse())
        {
            keys.AddRange(context.Configuration.Of(level.Name).Settings.AlternateKeys);
            foreach (var relation in context.ConfiguredRelations)
            {
                if (relation.Settings.PrincipalKey is { } members && SymbolEqualityComparer.Default.Equals(relation.Principal, level))
                {
                    keys.Add(new AlternateKeySettings(members, relation.Settings.Place));
                }
            }
        }

        var primary = Keys.Find(Hierarchy.RootOf(type, context), context);
        return keys.Where(key => key.Members != primary).GroupBy(key => key.Members).Select(same => same.FirstOrDefault(key => key.Name is not null) ?? same.First()).ToList();
    }
}
