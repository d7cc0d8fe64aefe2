using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>
/// The entities whose rows share a table: those of a hierarchy, and those that a one-to-one relationship between their keys binds to one of them.
/// </summary>
/// <remarks>EF's SharedTableConvention.</remarks>
internal sealed class TableMates
{
    private readonly ContextModel _context;
    private readonly TableTarget _table;
    private readonly List<INamedTypeSymbol> _types = [];
    private readonly List<Association> _rows = [];

    private TableMates(Hierarchy hierarchy, ContextModel context)
    {
        _context = context;
        _table = TableNames.Of(hierarchy.OfTable, context);
    }

    /// <summary>In the order in which EF gives their columns names.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    /// <summary>The relationships that bind entities to the rows of another, principals first.</summary>
    public IReadOnlyList<Association> Rows => _rows;

    /// <summary>Why there may be others; null where there are none.</summary>
    public string? Reason { get; private set; }

    public static TableMates Of(Hierarchy hierarchy, ContextModel context)
    {
        var mates = new TableMates(hierarchy, context);
        var found = new List<INamedTypeSymbol>();
        var open = new Queue<INamedTypeSymbol>(Group(hierarchy));
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (found.Contains(type, SymbolEqualityComparer.Default))
            {
                continue;
            }

            found.Add(type);
            foreach (var other in mates.Bound(type))
            {
                foreach (var member in Group(Hierarchy.Of(other, context)))
                {
                    open.Enqueue(member);
                }
            }
        }

        foreach (var type in found.OrderBy(ClrTypes.FullName, StringComparer.Ordinal))
        {
            mates.Add(type);
        }

        return mates;
    }

    private static IEnumerable<INamedTypeSymbol> Group(Hierarchy hierarchy) => hierarchy.IsShared ? hierarchy.Derived.Prepend(hierarchy.Root).Prepend(hierarchy.Type) : [hierarchy.Type];

    /// <summary>The entities in the same table that a relationship of the entity leads to.</summary>
    private IEnumerable<INamedTypeSymbol> Bound(INamedTypeSymbol type)
    {
        foreach (var association in _context.Relations(type).Where(association => association.IsUnique))
        {
            var other = SymbolEqualityComparer.Default.Equals(association.Dependent, type) ? association.Principal : association.Dependent;
            var hierarchy = Hierarchy.Of(other, _context);
            if (_table.Kind != TargetKind.Table || SymbolEqualityComparer.Default.Equals(hierarchy.OfTable, Hierarchy.Of(type, _context).OfTable) || TableNames.Of(hierarchy.OfTable, _context).Name != _table.Name)
            {
                continue;
            }

            if (!IsOfKeys(association))
            {
                Reason = "another entity is mapped to the same table";
                continue;
            }

            if (!_rows.Any(association.IsSame))
            {
                _rows.Add(association);
            }

            yield return other;
        }
    }

    private bool IsOfKeys(Association association) =>
        association.IsKnown
        && association.Properties.Select(property => property.Name).SequenceEqual(Keys.Find(Hierarchy.RootOf(association.Dependent, _context), _context))
        && association.Properties.Select(property => property.Principal.Name).SequenceEqual(Keys.Find(Hierarchy.RootOf(association.Principal, _context), _context));

    private void Add(INamedTypeSymbol type)
    {
        var bases = EntityLevels.Bases(type, _context).ToList();
        var isBound = _rows.Any(row => SymbolEqualityComparer.Default.Equals(row.Dependent, type));
        if (_types.Count > 0 && !isBound && !_types.Any(other => bases.Contains(other, SymbolEqualityComparer.Default)))
        {
            _types.Insert(0, type);
        }
        else
        {
            _types.Add(type);
        }
    }
}
