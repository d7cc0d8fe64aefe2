using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the table between two collections, as an entity that is named by the collection with which it is found: <c>Post.Tags</c>.</summary>
internal sealed class JoinTableComposer
{
    private readonly ContextModel _context;
    private readonly ManyToMany _join;
    private readonly Place _place;
    private readonly IReadOnlyList<EntityTouches> _said;
    private readonly IReadOnlyList<JoinEnd> _ends;
    private readonly Touch? _touch;
    private readonly Fact<TableTarget> _target;
    private readonly List<MappedProperty> _properties = [];
    private string? _incomplete;

    private JoinTableComposer(ManyToMany join, Entity home, ContextModel context)
    {
        _context = context;
        _join = join;
        _place = Places.Of(join.HomeNavigation.Symbol, context.Compilation) ?? home.Place;
        _said = [context.Configuration.Of(PartPath.Of(join.Settings?.Source ?? join.Source.Name, join.Navigation.Name)), context.Configuration.AnyEntity];
        _touch = context.Configuration.Everything ?? First(touches => touches.Everything ?? touches.Hierarchy ?? touches.Columns);
        var source = JoinEnd.Of(join.Source, join.Inverse, context, _place);
        var target = JoinEnd.Of(join.Target, join.Navigation, context, _place);
        _ends = JoinEnd.Configure([target, source], _said[0].JoinEnds).OrderBy(end => end.Names.Count).ThenBy(end => string.Join(",", end.Names), StringComparer.Ordinal).ToList();
        _target = Target();
    }

    public static IEnumerable<Entity> Compose(INamedTypeSymbol type, Entity home, ContextModel context) =>
        ManyToMany.Of(type, context).Select(join => new JoinTableComposer(join, home, context).Compose(home));

    private Entity Compose(Entity home)
    {
        AddColumns();
        var name = $"{home.Name}.{_join.HomeNavigation.Name}";
        var key = _said.Select(touches => touches.Settings.Key).FirstOrDefault(said => said is not null)?.Value ?? _ends.SelectMany(end => end.Names).ToEquatableArray();
        return new Entity(name, $"{home.FullName}.{_join.HomeNavigation.Name}", _context.Name, _place)
        {
            ContextFullName = home.ContextFullName,
            Target = _target,
            Properties = _touch is null && _incomplete is null ? _properties.ToEquatableArray() : default,
            TableColumns = (_touch?.Reason ?? _incomplete ?? _properties.FirstOrDefault(property => !property.Column.IsKnown)?.Column.Reason) is { } reason
                ? Fact.Unknown<EquatableArray<Identifier>>(reason)
                : Fact.Known(_properties.Select(property => property.Column.Value).Distinct().ToEquatableArray()),
            PrimaryKey = (_touch?.Reason ?? _incomplete ?? First(touches => touches.Key)?.Reason) is { } unknown ? Fact.Unknown<ModelKey?>(unknown) : Fact.Known<ModelKey?>(new ModelKey(key) { Name = KeyName() }),
            Relationships = IsOpen(touches => touches.ConstraintNames ?? touches.DeleteActions) ? default : _ends.Where(end => !end.IsScattered).Select(Relationship).ToEquatableArray(),
            Indexes = IsOpen(touches => touches.IndexNames) ? default : Indexes(key.ToList()),
        };
    }

    private bool IsOpen(Func<EntityTouches, Touch?> selector) => _touch is not null || _incomplete is not null || First(selector) is not null;

    private Touch? First(Func<EntityTouches, Touch?> selector) => _said.Select(selector).FirstOrDefault(found => found is not null);

    private Fact<TableTarget> Target()
    {
        if ((_context.Configuration.Everything ?? First(touches => touches.Everything ?? touches.Target)) is { } touch)
        {
            return touch.Unknown<TableTarget>();
        }

        var schemas = _ends.Select(end => end.Table.IsKnown ? end.Table.Value.Name.Schema : (Identifier?)null).Distinct().ToList();
        var schema = schemas.Count == 1 ? schemas[0] : new Identifier(_context.Configuration.DefaultSchema is { IsKnown: true, Value: var name } ? name : "public");
        if (_said[0].Settings.Table is { } table)
        {
            return (table.Value.Schema is null ? _context.Configuration.Schema?.Unknown<TableTarget>() : null) ?? Fact.Known(
                new TableTarget(new QualifiedName(table.Value.Schema ?? _context.Configuration.DefaultSchema?.Value ?? "public", table.Value.Name), TargetKind.Table)
                {
                    IsNameExplicit = true,
                    IsSchemaExplicit = (table.Value.Schema ?? _context.Configuration.DefaultSchema?.Value) is not null,
                },
                table.Where);
        }

        if (_context.Naming.Unread<TableTarget>("table") is { } unread)
        {
            return unread;
        }

        var joined = _join.Settings?.Join?.Name ?? ManyToMany.DefaultName(_join);
        return schema is null || _ends.Any(end => !end.Table.IsKnown)
            ? Fact.Unknown<TableTarget>("the schema of its entities is not known")
            : _join.Settings?.Join?.Name is null && _join.HasRival(_context)
                ? Fact.Unknown<TableTarget>("several tables lie between the same two entities")
                : Fact.Known(new TableTarget(new QualifiedName(schema.Value, new Identifier(TableNames.Cut(joined))), TargetKind.Table));
    }

    private void AddColumns()
    {
        var names = _ends.SelectMany(end => end.Names).ToList();
        _incomplete = _ends.Select(end => end.Reason).FirstOrDefault(reason => reason is not null)
            ?? (names.Distinct().Count() < names.Count ? "both foreign keys have the same columns" : null)
            ?? (_said.SelectMany(touches => touches.Properties).FirstOrDefault(name => !names.Contains(name)) is { } other ? $"'{other}' is configured, and is no part of its foreign keys" : null);
        if (_incomplete is not null)
        {
            return;
        }

        foreach (var (name, part) in _ends.SelectMany(end => end.Names.Select((name, i) => (name, end.Key[i]))))
        {
            var (said, value) = (_said[0].FindSettings(name), part.Value);
            var type = said?.TypeName is not null || said?.MaxLength is not null ? Fact.Unknown<SqlType>("its type is configured") : value.StoreType.HandedDown();
            _properties.Add(part.WithDefaults(KeyPart.Shadow(name, _place) with
            {
                Column = (First(touches => touches.Of(name, Aspects.Column))?.Unknown<Identifier>()) ?? said?.Column?.Select(text => new Identifier(text)) ?? _context.Naming.Unread<Identifier>("column") ?? Fact.Known(new Identifier(TableNames.Cut(name)), _place),
                IsColumnExplicit = said?.Column is not null,
                ClrType = value.ClrType.Select(clr => clr with { IsNullable = false }).HandedDown(),
                StoreType = First(touches => touches.Of(name, Aspects.Type))?.Unknown<SqlType>() ?? type,
                HasConverter = value.HasConverter,
                ValueGeneration = First(touches => touches.Of(name, Aspects.Generation))?.Unknown<ValueGeneration>() ?? said?.Generation ?? Fact.Known(ValueGeneration.Never),
                Default = First(touches => touches.Of(name, Aspects.Default))?.Unknown<string?>() ?? (said?.Default is null && said?.Computed is null ? Fact.Known<string?>(null) : Fact.Unknown<string?>("it is configured")),
            }));
        }
    }

    private Fact<Identifier> KeyName() =>
        First(touches => touches.KeyName)?.Unknown<Identifier>()
        ?? _said[0].Settings.KeyName?.Select(text => new Identifier(text))
        ?? _context.Naming.Unread<Identifier>("key")
        ?? _target.Select(table => new Identifier(TableNames.Cut("PK_" + table.Name.Name.Value)));

    private Relationship Relationship(JoinEnd end)
    {
        var columns = ColumnNames.Of(end.Names, _properties);
        return new Relationship(end.Names.ToEquatableArray(), ClrTypes.FullName(end.Type), _place)
        {
            PrincipalTarget = end.Table,
            PrincipalColumns = end.Key.All(property => property.Value.Column.IsKnown)
                ? Fact.Known(end.Key.Select(property => property.Value.Column.Value).ToEquatableArray())
                : Fact.Unknown<EquatableArray<Identifier>>("the columns of the key are not known"),
            IsRequired = Fact.Known(true, _place),
            IsUnique = Fact.Known(false, _place),
            OnDelete = end.Settings?.OnDelete ?? Fact.Known(ReferentialAction.Cascade, _place),
            Name = end.Settings?.ConstraintName?.Select(text => new Identifier(text)) ?? ColumnNames.ForeignKey(_target, end.Table, columns, _context),
        };
    }

    private EquatableArray<ModelIndex> Indexes(List<string> key)
    {
        var scope = new Scope(_context.Compilation.ObjectType, new([PartPath.Of(_join.Settings?.Source ?? _join.Source.Name, _join.Navigation.Name)]));
        var indexes = IndexComposer.OfPart(scope, "", _properties, _target, _place, _context).ToList();
        if (_join.Inverse is null && _said[0].JoinEnds.Count == 0)
        {
            // Seen in EF Core 10: without a way back the index is there in some models and missing in others.
            return indexes.ToArray();
        }

        foreach (var names in _ends.Select(end => end.Names))
        {
            if (!key.Take(names.Count).SequenceEqual(names) && !indexes.Any(index => index.Properties.Take(names.Count).SequenceEqual(names)) && _said.All(touches => touches.Indexes.Count == 0))
            {
                indexes.Add(new ModelIndex(names.ToEquatableArray(), _place)
                {
                    Name = IndexComposer.DefaultName(names.ToEquatableArray(), _properties, _target, _context),
                    IsUnique = Fact.Known(false),
                    IsDescending = Fact.Known<EquatableArray<bool>>(default),
                });
            }
        }

        return indexes.ToArray();
    }
}
