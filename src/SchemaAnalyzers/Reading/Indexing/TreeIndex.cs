using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>
/// What one file says by its syntax alone: plain equatable data, no node, symbol or location, so that it may be cached for the life of the tree
/// and in a generator's steps. Names are simple names; whoever acts on one confirms it by binding.
/// </summary>
/// <param name="Types">The types declared, nested ones included.</param>
/// <param name="Aliases">Using aliases, with the simple names on their right side.</param>
/// <param name="Usings">The namespaces it imports; global ones included.</param>
/// <param name="Chains">The configuration calls of EF Core's fluent API.</param>
/// <param name="BuilderMethods">The methods that take a builder of that API, so that their chains are indexed.</param>
/// <param name="PropertyHelpers">The methods that take the builder of a property.</param>
/// <param name="EnumUses">The calls of <c>MapEnum</c>.</param>
/// <param name="HasLegacyTimestamps">Whether it turns on Npgsql's old way of storing moments.</param>
/// <param name="NamingUses">The calls of <c>Use...NamingConvention</c>.</param>
internal sealed record TreeIndex(
    EquatableArray<IndexedType> Types,
    EquatableArray<IndexedProperty> Aliases,
    EquatableArray<string> Usings,
    EquatableArray<FluentChain> Chains,
    EquatableArray<BuilderMethod> BuilderMethods,
    EquatableArray<PropertyHelper> PropertyHelpers,
    EquatableArray<NamingUse> NamingUses,
    EquatableArray<EnumUse> EnumUses,
    bool HasLegacyTimestamps)
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> s_cache = new();

    /// <summary>The index of a tree: read once a tree, whatever compilations it is part of.</summary>
    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (s_cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var index = TreeIndexer.Read(tree, cancellationToken);
        return s_cache.GetValue(tree, _ => index);
    }
}
