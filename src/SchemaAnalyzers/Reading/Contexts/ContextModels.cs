using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The contexts of a compilation that can be instantiated: an abstract or open generic base speaks through those derived from it.</summary>
internal static class ContextModels
{
    public static IReadOnlyList<ContextModel> Read(Compilation compilation, CompilationIndex index, ReadingOptions options)
    {
        var found = ContextDiscovery.Find(compilation, index);
        var names = new HashSet<string>(found.Select(context => context.Symbol.Name));
        return found
            .Where(context => context.Symbol is { IsAbstract: false, IsGenericType: false })
            .OrderBy(context => context.Symbol.Name, StringComparer.Ordinal)
            .Select(context => new ContextModel(compilation, index, context.Symbol, context.Tree, names, options))
            .ToList();
    }
}
