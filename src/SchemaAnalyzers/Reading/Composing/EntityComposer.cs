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
    private readonly TableMates _mates;
    private readonly IReadOnlyList<EntityParts> _inTable;
    private readonly EntityParts _parts;
    private readonly Touch? _touch;

    private EntityComposer(ContextModel context, INamedTypeSymbol type)
    {
        _context = context;
        _type = type;
        _hierarchy = Hierarchy.Of(type, context);
        _place = EntityPlace.Of(type, context);
        _mates = TableMates.Of(_hierarchy, context);
        _inTable = _mates.Types.Select(other => EntityParts.Of(context, other, _place)).ToList();
        _parts = _inTable.First(parts => SymbolEqualityComparer.Default.Equals(parts.Type, type));
        SharedRows.Settle(_inTable, _mates, context);
        SharedColumns.Settle(_inTable, context);
        SharedRows.SettleNulls(_inTable);
        _touch = context.Configuration.Everything ?? First(touches => touches.Everything ?? touches.Hierarchy);
    }

    /// <summary>The entity, then what it owns in tables of their own.</summary>
    public static IReadOnlyList<Entity> Compose(ContextModel context, INamedTypeSymbol type)
    {
        var composer = new EntityComposer(context, type);
        var entity = composer._hierarchy.IsShared ? composer.Compose() : UnnamedHierarchy.Of(composer.Compose(), context);
        return [entity, .. SplitTableComposer.Compose(composer._parts, composer._hierarchy, entity, context), .. OwnedTableComposer.Compose(composer._parts.OwnTables.Where(part => composer.Declares(part.Path)), entity, context), .. JoinTableComposer.Compose(type, entity, context)];
    }

    /// <summary>Whether the member with which a path begins belongs to the entity itself, not to a base class that is an entity too.</summary>
    private bool Declares(string path) =>
        EntityLevels.Base(_type, _context) is not { } inherited || _context.Shape(inherited).Find(path.Substring(0, path.IndexOf('.'))) is null;

    private Entity Compose()
    {
        var target = EntityTarget.Of(_hierarchy, _touch, _context);
        var hasNoTable = target is { IsKnown: true, Value.Kind: TargetKind.None };
        return new Entity(_type.Name, ClrTypes.FullName(_type), _context.Name, _place)
        {
            ContextFullName = ClrTypes.FullName(_context.Symbol),
            Target = target,
            Properties = _parts.Properties,
            TableColumns = TableColumns(),
            PrimaryKey = PrimaryKey(target),
            Relationships = hasNoTable ? default : Relationships(target),
            Indexes = hasNoTable ? default : Indexes(target),
            AlternateKeys = hasNoTable || (_hierarchy.Layout.Kind == TableLayout.Joined && !_hierarchy.IsRoot) ? default : AlternateKeyComposer.Compose(_type, _parts, target, _touch, _context),
            Checks = hasNoTable || _touch is not null ? default : CheckComposer.Compose(_type, _hierarchy, _parts, _context),
            HasAllIndexes = HasAllRelationships && _parts.IsKeyKnown && First(touches => touches.Indexes.Count > 0 ? touches.Indexes[0].Touch : null) is null,
            HasAllRelationships = HasAllRelationships,
            Comment = Comment(),
            HasLegacyTimestamps = _context.Index.HasLegacyTimestamps,
        };
    }

    private bool HasAllRelationships => _touch is null && _parts.Incomplete is null && _parts.AsDependent.All(association => association.IsKnown);

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

        return _mates.Reason is { } unsure ? Fact.Unknown<EquatableArray<Identifier>>(unsure) : Fact.Known(columns.Distinct().ToEquatableArray());
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

        var name = First(touches => touches.KeyName)?.Unknown<Identifier>() ?? KeyName(_hierarchy.Root, [])?.Select(text => new Identifier(text)) ?? (target.IsKnown ? _context.Naming.Name("key", "PK_" + target.Value.Name.Name.Value) : target.Select(table => table.Name.Name));
        return Fact.Known(_parts.Key.IsEmpty ? null : new ModelKey(_parts.Key) { Name = name });
    }

    /// <summary>The name that is said of the key, or of that of the entity in whose rows it stands.</summary>
    private Fact<string>? KeyName(INamedTypeSymbol root, List<INamedTypeSymbol> seen)
    {
        if (_context.Configuration.Of(root.Name).Settings.KeyName is not null || seen.Contains(root, SymbolEqualityComparer.Default))
        {
            return _context.Configuration.Of(root.Name).Settings.KeyName;
        }

        seen.Add(root);
        var row = _mates.Rows.FirstOrDefault(row => SymbolEqualityComparer.Default.Equals(row.Dependent, root));
        return row is null ? null : KeyName(Hierarchy.RootOf(row.Principal, _context), seen);
    }

    private EquatableArray<Relationship> Relationships(Fact<TableTarget> target)
    {
        var (names, actions) = (First(touches => touches.ConstraintNames), First(touches => touches.DeleteActions));
        var relationships = RelationshipComposer.Compose(_parts, _hierarchy, target, _touch, _place, _context)
            .Concat(_touch is null ? new PartRelationComposer(_parts.Properties.ToList(), target, _place, _context).Relationships(_parts.OfParts) : [])
            .ToEquatableArray();
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
