using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The classes that the fluent API names. It names them simply: where several have that name, the files that configure it tell which they can see.</summary>
internal sealed class ConfiguredTypes
{
    private readonly ContextModel _context;
    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);

    public ConfiguredTypes(ContextModel context)
    {
        _context = context;
        foreach (var name in context.Configuration.Entities)
        {
            _types.UnionWith(Named(name));
        }
    }

    public IEnumerable<INamedTypeSymbol> All => _types;

    public bool Contains(INamedTypeSymbol type) => _types.Contains(type);

    /// <summary>The classes that the configuration means by a simple name.</summary>
    public IEnumerable<INamedTypeSymbol> Named(string name)
    {
        var declared = _context.Index.Named(name).Select(type => type.Type.MetadataName).Distinct().ToList();
        if (declared.Count == 0)
        {
            var ofSets = _context.Sets.Elements.Where(type => type.Name == name).ToList();
            return ofSets.Count > 0 ? ofSets : _context.Index.Usings
                .Select(space => _context.Compilation.GetTypeByMetadataName(space.Length == 0 ? name : $"{space}.{name}"))
                .OfType<INamedTypeSymbol>();
        }

        var seen = declared.Count == 1 ? declared : declared.Where(other => IsSeen(name, NamespaceOf(other))).ToList();
        if (seen.Count == 0)
        {
            // Global usings; else it is named with its namespace, which the index does not keep: better none than the wrong one.
            seen = declared.Where(other => _context.Index.Usings.Contains(NamespaceOf(other))).ToList();
        }

        return seen.Select(_context.Compilation.Assembly.GetTypeByMetadataName).OfType<INamedTypeSymbol>();
    }

    /// <summary>Whether a file that configures the name imports the namespace, or lies within it.</summary>
    private bool IsSeen(string name, string space) =>
        _context.Index.Chains
            .Where(chain => chain.Chain.Entity == name)
            .Any(chain => TreeIndex.Of(chain.Tree, default).Usings.Contains(space) || _context.Index.Named(chain.Chain.Owner).Any(owner => IsWithin(owner.Type.MetadataName, space)));

    private static bool IsWithin(string metadataName, string space) => space.Length == 0 || metadataName.StartsWith(space + ".", StringComparison.Ordinal);

    private static string NamespaceOf(string metadataName) => metadataName.Substring(0, Math.Max(0, metadataName.LastIndexOf('.')));
}
