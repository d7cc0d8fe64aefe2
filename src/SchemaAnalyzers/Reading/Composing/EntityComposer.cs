using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes one entity of a context from attributes, conventions and what the fluent API touches.</summary>
internal sealed class EntityComposer
{
    private readonly ContextModel _context;
    private readonly INamedTypeSymbol _type;
    private readonly Hierarchy _hierarchy;
    private readonly Place _place;
    private readonly IReadOnlyList<EntityParts> _inTable;
    private readonly EntityParts _parts;
    private readonly Touch? _touch;

    private EntityComposer(ContextModel context, INamedTypeSymbol type)
    {
        _context = context;
        _type = type;
        _hierarchy = Hierarchy.Of(type, context);
        _place = EntityPlace.Of(type, context);
        _inTable = TableMates.Of(_hierarchy, context).Types.Select(other => EntityParts.Of(context, other, _place)).ToList();
        _parts = _inTable.First(parts => SymbolEqualityComparer.Default.Equals(parts.Type, type));
        SharedColumns.Settle(_inTable, context);
        _touch = context.Configuration.Everything ?? First(touches => touches.Everything ?? touches.Hierarchy);
    }

    /// <summary>The entity, then what it owns in tables of their own.</summary>
    public static IReadOnlyList<Entity> Compose(ContextModel context, INamedTypeSymbol type)
    {
        var composer = new EntityComposer(context, type);
        var entity = composer.Compose();
        return [entity, .. OwnedTableComposer.Compose(composer._parts.OwnTables.Where(part => composer.Declares(part.Path)), entity, context), .. JoinTableComposer.Compose(type, entity, context)];
    }

    /// <summary>Whether the member with which a path begins belongs to the entity itself, not to a base class that is an entity too.</summary>
    private bool Declares(string path) =>
        EntityLevels.Base(_type, _context) is not { } inherited || _context.Shape(inherited).Find(path.Substring(0, path.IndexOf('.'))) is null;

    private Entity Compose()
    {
        var target = EntityTarget.Of(_hierarchy, _touch, _context);
        return new Entity(_type.Name, ClrTypes.FullName(_type), _context.Name, _place)
        {
            ContextFullName = ClrTypes.FullName(_context.Symbol),
            Target = target,
            Properties = _parts.Properties,
            TableColumns = TableColumns(),
            PrimaryKey = PrimaryKey(target),
            Relationships = _hierarchy.HasNoTable ? default : Relationships(target),
            Indexes = _hierarchy.HasNoTable ? default : Indexes(target),
            AlternateKeys = _hierarchy.HasNoTable || (_hierarchy.Layout.Kind == TableLayout.Joined && !_hierarchy.IsRoot) ? default : AlternateKeyComposer.Compose(_type, _parts, target, _touch, _context),
            Comment = Comment(),
            HasLegacyTimestamps = _context.Index.HasLegacyTimestamps,
        };
    }

    private Touch? First(Func<EntityTouches, Touch?> selector) => _hierarchy.Touches.Select(selector).FirstOrDefault(found => found is not null);

    private Fact<EquatableArray<Identifier>> TableColumns()
    {
        if ((_touch ?? First(touches => touches.Columns)) is { } touch)
        {
            return touch.Unknown<EquatableArray<Identifier>>();
        }

        var columns = new List<Identifier>();
        foreach (var part in _inTable)
        {
            if (part.Incomplete is { } reason)
            {
                return Fact.Unknown<EquatableArray<Identifier>>(reason);
            }

            foreach (var property in part.Properties)
            {
                if (!property.Column.IsKnown)
                {
                    return Fact.Unknown<EquatableArray<Identifier>>(property.Column.Reason ?? "", property.Column.Where);
                }

                columns.Add(property.Column.Value);
            }
        }

        return SharesTable()
            ? Fact.Unknown<EquatableArray<Identifier>>("another entity is mapped to the same table")
            : Fact.Known(columns.Distinct().ToEquatableArray());
    }

    /// <summary>Two entities share a table only along a one-to-one relationship between their keys.</summary>
    private bool SharesTable()
    {
        var name = TableNames.Of(_hierarchy.OfTable, _context).Name;
        return _parts.Associations
            .Where(association => association.IsUnique)
            .SelectMany(association => new[] { association.Principal, association.Dependent })
            .Select(other => Hierarchy.Of(other, _context).OfTable)
            .Any(other => !SymbolEqualityComparer.Default.Equals(other, _hierarchy.OfTable) && TableNames.Of(other, _context).Name == name);
    }

    private Fact<ModelKey?> PrimaryKey(Fact<TableTarget> target)
    {
        if ((_touch ?? Keys.TouchOf(_hierarchy.Root, _context.Configuration)) is { } touch)
        {
            return touch.Unknown<ModelKey?>();
        }

        if (_parts.Key.IsEmpty && !Keys.IsKeyless(_hierarchy.Root, _context))
        {
            return Fact.Unknown<ModelKey?>("no property is its key");
        }

        var settings = _context.Configuration.Of(_hierarchy.Root.Name).Settings;
        var name = First(touches => touches.KeyName)?.Unknown<Identifier>() ?? settings.KeyName?.Select(text => new Identifier(text)) ?? (target.IsKnown ? _context.Naming.Name("key", "PK_" + target.Value.Name.Name.Value) : target.Select(table => table.Name.Name));
        return Fact.Known(_parts.Key.IsEmpty ? null : new ModelKey(_parts.Key) { Name = name });
    }

    private EquatableArray<Relationship> Relationships(Fact<TableTarget> target)
    {
        var (names, actions) = (First(touches => touches.ConstraintNames), First(touches => touches.DeleteActions));
        var relationships = RelationshipComposer.Compose(_parts, _hierarchy, target, _touch, _place, _context);
        return names is null && actions is null
            ? relationships
            : relationships
                .Select(relationship => relationship with
                {
                    Name = names?.Unknown<Identifier>() ?? relationship.Name,
                    OnDelete = actions?.Unknown<ReferentialAction>() ?? relationship.OnDelete,
                })
                .ToEquatableArray();
    }

    private EquatableArray<ModelIndex> Indexes(Fact<TableTarget> target)
    {
        var indexes = IndexComposer.Compose(_type, _hierarchy, _parts, target, _touch, _place, _context);
        return First(touches => touches.IndexNames) is { } names
            ? indexes.Select(index => index with { Name = names.Unknown<Identifier>() }).ToEquatableArray()
            : indexes;
    }

    private Fact<string?> Comment()
    {
        var attribute = EntityTypes.FindInherited(_type, AttributeNames.Comment);
        return (_touch ?? First(touches => touches.Comment))?.Unknown<string?>() ?? _context.Configuration.Of(_type.Name).Settings.Comment ?? Fact.Known(attribute?.Positional<string>(0), attribute?.PlaceOf(_context.Compilation, position: 0));
    }
}
