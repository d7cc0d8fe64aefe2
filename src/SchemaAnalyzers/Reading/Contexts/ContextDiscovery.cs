using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>Finds the DbContext classes of a compilation: by name in the index, confirmed by binding.</summary>
internal static class ContextDiscovery
{
    public const string DbContext = "Microsoft.EntityFrameworkCore.DbContext";

    /// <summary>All classes derived from DbContext, abstract and generic ones included.</summary>
    public static IReadOnlyList<(INamedTypeSymbol Symbol, SyntaxTree Tree)> Find(Compilation compilation, CompilationIndex index)
    {
        var candidates = new HashSet<string>();
        var open = new Queue<string>(index.AllTypes.Where(type => LooksLikeContext(type.Type)).Select(type => type.Type.Name));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!candidates.Add(name))
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

        var found = new List<(INamedTypeSymbol, SyntaxTree)>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in candidates.SelectMany(index.Named).OrderBy(type => type.Tree.FilePath, StringComparer.Ordinal))
        {
            if (compilation.Assembly.GetTypeByMetadataName(type.Type.MetadataName) is { } symbol && IsContext(symbol) && seen.Add(symbol))
            {
                found.Add((symbol, type.Tree));
            }
        }

        return found;
    }

    public static bool IsContext(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && BaseTypes(type).Any(other => other.IsNamed(DbContext));

    public static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (var other = type.BaseType; other is not null; other = other.BaseType)
        {
            yield return other;
        }
    }

    private static bool LooksLikeContext(IndexedType type) =>
        type.Bases.Any(name => name.EndsWith("Context", StringComparison.Ordinal)) || type.Properties.Any(property => property.TypeNames.Contains("DbSet"));
}
