using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.PlainClasses;

/// <summary>Finds the classes that are mapped by a <c>[Table]</c> attribute without a context.</summary>
internal static class PlainClassDiscovery
{
    public static IEnumerable<INamedTypeSymbol> All(Compilation compilation, CompilationIndex index, Libraries libraries) =>
        Find(index.AllTypes.Select(type => type.Type).OrderBy(type => type.MetadataName, StringComparer.Ordinal), compilation, libraries);

    /// <summary>Those declared in a tree, and those derived from a class declared there.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(SyntaxTree tree, Compilation compilation, CompilationIndex index, Libraries libraries, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(TreeIndex.Of(tree, cancellationToken).Types.Select(type => type.Name));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!names.Add(name))
            {
                continue;
            }

            foreach (var other in index.Mentioning(name))
            {
                if (index.Named(other).Any(type => type.Type.Bases.Contains(name)))
                {
                    open.Enqueue(other);
                }
            }
        }

        return Find(names.SelectMany(index.Named).Select(type => type.Type), compilation, libraries);
    }

    private static IEnumerable<INamedTypeSymbol> Find(IEnumerable<IndexedType> types, Compilation compilation, Libraries libraries)
    {
        if (!libraries.HasPlainMapper)
        {
            return [];
        }

        // Only one part of a partial class wears the attribute.
        return types
            .Where(type => type.Attributes.Contains("Table"))
            .Select(type => compilation.Assembly.GetTypeByMetadataName(type.MetadataName))
            .OfType<INamedTypeSymbol>()
            .Where(type => PlainMapping.Of(type, libraries).Mapper != PlainMapper.None)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }
}
