using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Makes the columns differ that several entities of one table would call the same.</summary>
/// <remarks>EF's SharedTableConvention.</remarks>
internal sealed class SharedColumns
{
    private readonly ContextModel _context;
    private readonly IReadOnlyList<EntityParts> _parts;
    private readonly Dictionary<string, Owner> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<Owner, Fact<Identifier>> _renamed = [];

    private SharedColumns(IReadOnlyList<EntityParts> parts, ContextModel context)
    {
        _parts = parts;
        _context = context;
    }

    /// <param name="parts">The entities of one table, in EF's order.</param>
    public static void Settle(IReadOnlyList<EntityParts> parts, ContextModel context)
    {
        if (parts.Count < 2)
        {
            return;
        }

        var shared = new SharedColumns(parts, context);
        foreach (var part in parts)
        {
            shared.Add(part);
        }

        foreach (var part in parts)
        {
            part.Change(property => shared._renamed.TryGetValue(shared.OwnerOf(part, property.Name), out var name) ? property with { Column = name } : property);
        }
    }

    private void Add(EntityParts part)
    {
        var properties = part.Properties.Where(property => property.Column.IsKnown).OrderBy(property => !property.IsKey).ThenBy(property => property.Name, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var owner = OwnerOf(part, property.Name);
            if (!_renamed.ContainsKey(owner))
            {
                Add(owner, property);
            }
        }
    }

    private void Add(Owner owner, MappedProperty property)
    {
        var column = property.Column.Value.Value;
        if (!_columns.TryGetValue(column, out var other))
        {
            _columns.Add(column, owner);
            return;
        }

        if (other == owner || PropertyOf(other) is not { } taken || IsOne(owner, property, other, taken))
        {
            return;
        }

        if (property.Name.IndexOf('.') >= 0 || taken.Name.IndexOf('.') >= 0 || _context.Naming.IsActive)
        {
            _renamed[owner] = _renamed[other] = Fact.Unknown<Identifier>("two columns of its table would have one name");
        }
        else if (!property.IsColumnExplicit)
        {
            Rename(owner, column);
        }
        else
        {
            Rename(other, column);
            _columns[column] = owner;
        }
    }

    private void Rename(Owner owner, string column)
    {
        var stem = $"{TableNames.ShortName(owner.Type)}_{column}";
        var name = stem;
        for (var i = 1; _columns.ContainsKey(name); i++)
        {
            name = stem + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _columns[name] = owner;
        _renamed[owner] = name == TableNames.Cut(name) ? Fact.Known(new Identifier(name)) : Fact.Unknown<Identifier>("two columns of its table would have one name, which is too long");
    }

    /// <summary>Whether two properties may have one column: they are keys, tokens, one member of a common base class, or both say so.</summary>
    private bool IsOne(Owner owner, MappedProperty property, Owner other, MappedProperty taken) =>
        (property.IsKey && taken.IsKey)
        || (property.IsConcurrencyToken.Is(true) && taken.IsConcurrencyToken.Is(true))
        || (property.IsColumnExplicit && taken.IsColumnExplicit)
        || (SymbolOf(owner) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, SymbolOf(other)))
        || EntityLevels.Bases(owner.Type, _context).Contains(other.Type, SymbolEqualityComparer.Default);

    private ISymbol? SymbolOf(Owner owner) => _context.Shape(owner.Type).Find(owner.Property)?.Symbol;

    private MappedProperty? PropertyOf(Owner owner) =>
        _parts.FirstOrDefault(part => SymbolEqualityComparer.Default.Equals(part.Type, owner.Type))?.Properties.FirstOrDefault(property => property.Name == owner.Property);

    /// <summary>The topmost entity of the line that has the property.</summary>
    private Owner OwnerOf(EntityParts part, string property)
    {
        var above = EntityLevels.Bases(part.Type, _context)
            .LastOrDefault(type => _parts.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, type))?.Properties.Any(other => other.Name == property) == true);
        return new Owner(above ?? part.Type, property);
    }

    private sealed record Owner(INamedTypeSymbol Type, string Property)
    {
        public bool Equals(Owner? other) => other is not null && Property == other.Property && SymbolEqualityComparer.Default.Equals(Type, other.Type);

        public override int GetHashCode() => Property.GetHashCode();
    }
}
