using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>A class and its base classes as the model sees them: <c>HasBaseType((Type?)null)</c> makes a class the first of its own hierarchy.</summary>
internal static class EntityLevels
{
    /// <summary>The class, then its bases.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, ContextConfiguration configuration)
    {
        foreach (var level in ClassLevels.Of(type))
        {
            yield return level;
            if (configuration.Of(level.Name).Settings.HasNoBase)
            {
                yield break;
            }
        }
    }

    /// <summary>The base classes that are entities, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type, ContextModel context) =>
        Of(type, context.Configuration).Skip(1).Where(context.Membership.Contains);

    /// <summary>The nearest base class that is an entity; null for the root of a hierarchy.</summary>
    public static INamedTypeSymbol? Base(INamedTypeSymbol type, ContextModel context) => Bases(type, context).FirstOrDefault();
}
