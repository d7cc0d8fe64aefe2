using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes an owned type that has a table of its own, as an entity that is named by the way to it: <c>Order.Lines</c>.</summary>
internal sealed class OwnedTableComposer
{
    private readonly ContextModel _context;
    private readonly OwnTablePart _part;
    private readonly Entity _owner;
    private readonly Fact<TableTarget> _target;
    private readonly PartKey _key;
    private readonly Place _place;
    private readonly PartComposer _parts;
    private readonly List<MappedProperty> _properties = [];
    private readonly IReadOnlyList<EntityTouches> _said;

    private OwnedTableComposer(OwnTablePart part, Entity owner, ContextModel context)
    {
        _context = context;
        _part = part;
        _owner = owner;
        _said = part.Scope.Touches(context);
        _place = Places.Of(part.Part.Symbol, context.Compilation) ?? owner.Place;
        _target = part.Target(owner.Target, context);
        _key = PartKey.Of(part.Part, part.Owner, part.Scope, part.OwnerKey, context, _place);
        _parts = new PartComposer(context, _place, _target);
    }

    /// <param name="owner">The entity in whose table the owner stands.</param>
    public static IEnumerable<Entity> Compose(IEnumerable<OwnTablePart> parts, Entity owner, ContextModel context)
    {
        foreach (var part in parts)
        {
            var composer = new OwnedTableComposer(part, owner, context);
            var entity = composer.Compose();
            yield return entity;
            foreach (var inner in Compose(composer._parts.OwnTables, entity, context))
            {
                yield return inner;
            }
        }
    }

    private Entity Compose()
    {
        _parts.AddRoot(_part, _key);
        _properties.AddRange(_key.Key.Concat(_key.ForeignKey).GroupBy(property => property.Name).Select(same => Column(same.First())));
        _properties.AddRange(_parts.Properties);
        var path = _part.Path.TrimEnd('.');
        return new Entity($"{_owner.Name}.{path}", $"{_owner.FullName}.{path}", _context.Name, _place)
        {
            ContextFullName = _owner.ContextFullName,
            Target = _target,
            Properties = _properties.ToArray(),
            TableColumns = TableColumns(),
            PrimaryKey = _key.Reason is { } reason ? Fact.Unknown<ModelKey?>(reason) : Fact.Known<ModelKey?>(new ModelKey(_key.Key.Select(property => property.Name).ToEquatableArray()) { Name = KeyName() }),
            Relationships = _key.Reason is null && First(touches => touches.ConstraintNames ?? touches.DeleteActions) is null && !IsOwnerScattered() ? Relations().Prepend(ToOwner()).ToEquatableArray() : default,
            Indexes = First(touches => touches.IndexNames) is null ? Indexes() : default,
            Checks = _parts.InTable.Select(inner => inner.Scope).Prepend(_part.Scope).SelectMany(scope => CheckComposer.Of(scope, _context)).ToEquatableArray(),
        };
    }

    private Touch? First(Func<EntityTouches, Touch?> selector) => _said.Select(selector).FirstOrDefault(found => found is not null);

    /// <summary>Whether the rows of the owner stand in several tables, so that no foreign key can reference them.</summary>
    private bool IsOwnerScattered() => _context.Membership.Contains(_part.Owner.Type) && Hierarchy.Of(_part.Owner.Type, _context).IsScattered(_context);

    private MappedProperty Column(KeyPart property)
    {
        var isKey = _key.Key.Any(other => other.Name == property.Name);
        var isForeignKey = _key.ForeignKey.Any(other => other.Name == property.Name);
        var member = _context.Shape(_part.Scope).Find(property.Name);
        if (member is { Kind: MemberKind.Column })
        {
            var toOther = _parts.Relations.Where(item => item.Path.Length == 0).Select(item => item.Relation).FirstOrDefault(relation => relation.Properties.Any(other => other.Name == property.Name));
            var role = new ColumnRole
            {
                IsKey = isKey,
                IsRequiredByNavigation = isForeignKey,
                IsGeneratedKey = isKey && !isForeignKey && toOther is null,
                Principal = toOther?.Properties.First(other => other.Name == property.Name).Principal,
                PrincipalEntity = toOther?.Principal,
                MayReference = _parts.Incomplete,
            };
            var composed = new ColumnComposer(_context, _place).Compose(member, new PropertyTouches(member, _said, _context.Configuration), role);
            return isForeignKey && !(composed.StoreType.IsKnown && property.Value.StoreType.IsKnown && composed.StoreType.Value == property.Value.StoreType.Value)
                ? composed with { StoreType = Fact.Unknown<SqlType>("it may have the type of the key that it references") }
                : composed;
        }

        return property.WithDefaults(property.Value with
        {
            Name = property.Name,
            Place = _place,
            Column = _context.Naming.Unread<Identifier>("column") ?? Fact.Known(new Identifier(TableNames.Cut(property.Name)), _place),
            IsColumnExplicit = false,
            ClrType = property.Value.ClrType.Select(type => type with { IsNullable = false }).HandedDown(),
            StoreType = property.Value.StoreType.HandedDown(),
            IsNullable = !isKey && property.IsReference ? Fact.Unknown<bool>("it is the key by convention, and another one is configured", _place) : Fact.Known(false, _place),
            IsNullabilityOblivious = false,
            IsKey = isKey,
            IsShadow = true,
            ValueGeneration = Fact.Known(isForeignKey ? ValueGeneration.Never : ValueGeneration.OnAdd),
            MaxLength = Fact.Known<int?>(null),
            Precision = Fact.Known<int?>(null),
            Scale = Fact.Known<int?>(null),
            IsConcurrencyToken = Fact.Known(false),
            Default = Fact.Known<string?>(null),
            Computed = Fact.Known<string?>(null),
            Comment = Fact.Known<string?>(null),
        });
    }

    private Fact<EquatableArray<Identifier>> TableColumns()
    {
        if (_parts.Incomplete is { } reason)
        {
            return Fact.Unknown<EquatableArray<Identifier>>(reason);
        }

        var open = _properties.FirstOrDefault(property => !property.Column.IsKnown);
        return open is null
            ? Fact.Known(_properties.Select(property => property.Column.Value).Distinct().ToEquatableArray())
            : Fact.Unknown<EquatableArray<Identifier>>(open.Column.Reason ?? "", open.Column.Where);
    }

    private Fact<Identifier> KeyName() =>
        First(touches => touches.KeyName)?.Unknown<Identifier>()
        ?? _said.Select(touches => touches.Settings.KeyName).FirstOrDefault(name => name is not null)?.Select(text => new Identifier(text))
        ?? _context.Naming.Unread<Identifier>("key")
        ?? _target.Select(table => new Identifier(TableNames.Cut("PK_" + table.Name.Name.Value)));

    private Relationship ToOwner()
    {
        var names = _key.ForeignKey.Select(property => property.Name).ToEquatableArray();
        var principal = ColumnNames.Of(_part.OwnerKey.Key.Select(property => property.Name), _owner.Properties.ToList()) ?? ColumnNames.Of(RootKey(), _owner.Properties.ToList());
        return new Relationship(names, ClrTypes.FullName(_part.Owner.Type), _place)
        {
            PrincipalTarget = _owner.Target,
            PrincipalColumns = principal is null ? Fact.Unknown<EquatableArray<Identifier>>("the columns of the owner's key are not known") : Fact.Known(principal.Select(name => new Identifier(name)).ToEquatableArray()),
            IsRequired = Fact.Known(true, _place),
            IsUnique = Fact.Known(_part.Part.Kind == MemberKind.Owned, _place),
            OnDelete = Fact.Known(ReferentialAction.Cascade, _place),
            Name = Said(settings => settings.OwnerConstraintName) ?? ColumnNames.ForeignKey(_target, _owner.Target, ColumnNames.Of(names, _properties), _context),
        };
    }

    /// <summary>The key of the table in which the owner stands, which is the owner's too.</summary>
    private IEnumerable<string> RootKey() => _owner.PrimaryKey is { IsKnown: true, Value: { } key } ? key.Properties : [];

    private IEnumerable<Relationship> Relations() => new PartRelationComposer(_properties, _target, _place, _context).Relationships(_parts.Relations);

    private Fact<Identifier>? Said(Func<EntitySettings, Fact<string>?> setting) =>
        _said.Select(touches => setting(touches.Settings)).FirstOrDefault(name => name is not null)?.Select(text => new Identifier(text));

    private EquatableArray<ModelIndex> Indexes()
    {
        var indexes = IndexComposer.OfPart(_part.Scope, "", _properties, _target, _place, _context).ToList();
        indexes.AddRange(_parts.InTable.SelectMany(inner => IndexComposer.OfPart(inner.Scope, inner.Path, _properties, _target, _place, _context)));
        var names = _key.ForeignKey.Select(property => property.Name).ToList();
        var isCovered = names.Count == 0 || _key.Key.Select(property => property.Name).Take(names.Count).SequenceEqual(names) || indexes.Any(index => index.Properties.Take(names.Count).SequenceEqual(names));
        if (!isCovered && First(touches => touches.Indexes.FirstOrDefault().Touch) is null)
        {
            indexes.Add(new ModelIndex(names.ToEquatableArray(), _place)
            {
                Name = IndexComposer.DefaultName(names.ToEquatableArray(), _properties, _target, _context),
                IsUnique = Fact.Known(_part.Part.Kind == MemberKind.Owned),
                IsDescending = Fact.Known<EquatableArray<bool>>(default),
            });
        }

        indexes.AddRange(new PartRelationComposer(_properties, _target, _place, _context).Indexes(_parts.Relations, indexes.ToList(), _key.Key.Select(property => property.Name).ToList()));
        return indexes.ToArray();
    }
}
