using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
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

    private EntityComposer(ContextModel context, INamedTypeSymbol type)
    {
        _context = context;
        _type = type;
        _hierarchy = Hierarchy.Of(type, context);
        _place = EntityPlace.Of(type, context);
    }

    public static Entity Compose(ContextModel context, INamedTypeSymbol type) => new EntityComposer(context, type).Compose();

    private Entity Compose()
    {
        var touch = _context.Configuration.Everything ?? _hierarchy.Touches.Select(touches => touches.Everything ?? touches.Hierarchy).FirstOrDefault(found => found is not null);
        var key = Keys.Find(_hierarchy.Root, _context.Shape(_hierarchy.Root));
        var columns = new ColumnComposer(_context, _place);
        var properties = _context.Shape(_type).Members
            .Where(member => member.Kind == MemberKind.Column)
            .Select(member => columns.Compose(member, new PropertyTouches(member, _hierarchy.Touches, _context.Configuration), key.Contains(member.Name)))
            .ToEquatableArray();
        return new Entity(_type.Name, ClrTypes.FullName(_type), _context.Name, _place)
        {
            Target = Target(touch),
            Properties = properties,
            TableColumns = TableColumns(touch, properties),
            PrimaryKey = PrimaryKey(touch, key),
        };
    }

    private Fact<TableTarget> Target(Touch? touch)
    {
        touch ??= _hierarchy.Touches.Select(touches => touches.Target).FirstOrDefault(found => found is not null);
        var target = TableNames.Of(_hierarchy.Root, _context);
        if (touch is not null)
        {
            return touch.Unknown<TableTarget>();
        }

        if (!target.IsSchemaExplicit && _context.Configuration.Schema is { } schema)
        {
            return schema.Unknown<TableTarget>();
        }

        if (!target.IsNameExplicit && _context.Index.NamingConvention is { } convention)
        {
            return Fact.Unknown<TableTarget>($"table names follow {convention}()");
        }

        return Fact.Known(target, TableNames.PlaceOf(_hierarchy.Root, _context.Compilation));
    }

    private Fact<EquatableArray<Identifier>> TableColumns(Touch? touch, EquatableArray<MappedProperty> properties)
    {
        touch ??= _hierarchy.Touches.Select(touches => touches.Columns).FirstOrDefault(found => found is not null);
        if (touch is not null)
        {
            return touch.Unknown<EquatableArray<Identifier>>();
        }

        if (_context.Shape(_type).Members.Any(member => member.Kind != MemberKind.Column))
        {
            return Fact.Unknown<EquatableArray<Identifier>>("it has navigations");
        }

        foreach (var property in properties)
        {
            if (!property.Column.IsKnown)
            {
                return Fact.Unknown<EquatableArray<Identifier>>(property.Column.Reason ?? "", property.Column.Where);
            }
        }

        return Fact.Known(properties.Select(property => property.Column.Value).Distinct().ToEquatableArray());
    }

    private Fact<ModelKey?> PrimaryKey(Touch? touch, EquatableArray<string> key)
    {
        touch ??= Keys.TouchOf(_hierarchy.Root, _context.Configuration);
        return touch is not null
            ? touch.Unknown<ModelKey?>()
            : Fact.Known(key.IsEmpty ? null : new ModelKey(key));
    }
}
