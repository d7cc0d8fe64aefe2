using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The entities of a context that derive from another.</summary>
internal static class DerivedTypes
{
    public static IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol root, ContextModel context)
    {
        var found = new List<INamedTypeSymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([root.Name]);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            // A class may mention in a property what it derives from by another.
            foreach (var type in context.Index.Mentioning(name).SelectMany(context.Index.Named).Where(type => type.Type.Bases.Contains(name)))
            {
                if (Confirm(type.Type.MetadataName, root, context) is { } symbol && names.Add(type.Type.MetadataName))
                {
                    open.Enqueue(type.Type.Name);
                    if (context.Membership.Contains(symbol))
                    {
                        found.Add(symbol);
                    }
                }
            }
        }

        // Classes of other assemblies are not in the index; only such derive from such.
        if (!SymbolEqualityComparer.Default.Equals(root.ContainingAssembly, context.Compilation.Assembly))
        {
            found.AddRange(context.Membership.All.Where(other =>
                !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, context.Compilation.Assembly) &&
                IsOf(other, root, context)));
        }

        return found;
    }

    private static INamedTypeSymbol? Confirm(string metadataName, INamedTypeSymbol root, ContextModel context)
    {
        var symbol = context.Compilation.Assembly.GetTypeByMetadataName(metadataName);
        return symbol is not null && IsOf(symbol, root, context) ? symbol : null;
    }

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol root, ContextModel context) =>
        EntityLevels.Of(type, context.Configuration).Skip(1).Contains(root, SymbolEqualityComparer.Default);
}
