using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The entities whose rows share a table, in the order in which EF gives their columns names.</summary>
/// <remarks>EF's SharedTableConvention.</remarks>
internal sealed class TableMates
{
    private readonly List<INamedTypeSymbol> _types = [];

    private TableMates()
    {
    }

    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    public static TableMates Of(Hierarchy hierarchy, ContextModel context)
    {
        var mates = new TableMates();
        var types = hierarchy.IsShared ? hierarchy.Derived.Prepend(hierarchy.Root) : [hierarchy.Type];
        foreach (var type in types.OrderBy(ClrTypes.FullName, StringComparer.Ordinal))
        {
            mates.Add(type, context);
        }

        return mates;
    }

    private void Add(INamedTypeSymbol type, ContextModel context)
    {
        var bases = EntityLevels.Bases(type, context).ToList();
        if (_types.Count > 0 && !_types.Any(other => bases.Contains(other, SymbolEqualityComparer.Default)))
        {
            _types.Insert(0, type);
        }
        else
        {
            _types.Add(type);
        }
    }
}
