using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The <c>DbSet&lt;T&gt;</c> properties of a context and its bases.</summary>
/// <remarks>EF's DbSetFinder: instance properties with a getter and without parameters, whatever their accessibility.</remarks>
internal sealed class DbSets
{
    private readonly Dictionary<INamedTypeSymbol, List<IPropertySymbol>> _byElement = new(SymbolEqualityComparer.Default);

    /// <summary>The element types, in order of declaration.</summary>
    public List<INamedTypeSymbol> Elements { get; } = [];

    /// <summary>Whether a set's element does not compile, so that the list of entities is not complete.</summary>
    public bool HasErrors { get; private set; }

    public static DbSets Read(INamedTypeSymbol context)
    {
        var sets = new DbSets();
        var seen = new HashSet<string>();
        for (var type = context; type is not null && !type.IsNamed(ContextDiscovery.DbContext); type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, Type: INamedTypeSymbol { Name: "DbSet", TypeArguments.Length: 1 } set } && seen.Add(property.Name))
                {
                    sets.Add(property, set.TypeArguments[0]);
                }
            }
        }

        return sets;
    }

    public IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol element) => _byElement.TryGetValue(element, out var properties) ? properties : [];

    private void Add(IPropertySymbol property, ITypeSymbol element)
    {
        if (element is not INamedTypeSymbol { TypeKind: TypeKind.Class } named)
        {
            HasErrors = true;
            return;
        }

        if (!_byElement.TryGetValue(named, out var properties))
        {
            _byElement.Add(named, properties = []);
            Elements.Add(named);
        }

        properties.Add(property);
    }
}
