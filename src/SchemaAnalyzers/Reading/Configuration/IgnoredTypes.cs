using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The types of which no property is mapped: <c>Ignore&lt;T&gt;()</c> on the model, <c>IgnoreAny&lt;T&gt;()</c> among the conventions.</summary>
internal sealed class IgnoredTypes
{
    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _families = new(SymbolEqualityComparer.Default);

    public void Add(ITypeSymbol type) => _types.Add(type);

    /// <summary>The type, what derives from it and what implements it.</summary>
    public void AddAny(ITypeSymbol type) => _families.Add(type);

    /// <summary>Whoever configures a type as an entity takes it back.</summary>
    public void Remove(string simpleName) => _types.RemoveWhere(type => type.Name == simpleName);

    public bool Contains(ITypeSymbol type)
    {
        if (_types.Contains(type) || _types.Contains(ClrTypes.Unwrap(type)))
        {
            return true;
        }

        return _families.Count > 0 && Family(ClrTypes.Unwrap(type)).Any(_families.Contains);
    }

    private static IEnumerable<ITypeSymbol> Family(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }
}
