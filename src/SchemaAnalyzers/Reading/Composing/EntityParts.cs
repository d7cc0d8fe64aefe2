using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>All properties of one entity that are columns: its own, those of what it owns, and those that only the model knows.</summary>
internal sealed class EntityParts
{
    private readonly ContextModel _context;
    private readonly INamedTypeSymbol _type;
    private readonly Hierarchy _hierarchy;
    private readonly Place _fallback;
    private readonly IReadOnlyList<INamedTypeSymbol> _line;
    private readonly Discriminator? _discriminator;
    private readonly List<MappedProperty> _properties = [];

    private EntityParts(ContextModel context, INamedTypeSymbol type, Place fallback)
    {
        _context = context;
        _type = type;
        _hierarchy = Hierarchy.Of(type, context);
        _fallback = fallback;
        _line = _hierarchy.Layout.Kind == TableLayout.Joined ? [type] : Hierarchy.Line(type, context);
        _discriminator = Discriminator.Find(_hierarchy, context);
        Key = Keys.Find(_hierarchy.Root, context);
        Associations = OfLine(SharedProperties.Resolve(Distinct(_hierarchy.Derived.Prepend(_hierarchy.Root).SelectMany(context.Relations)), context));
    }

    public INamedTypeSymbol Type => _type;

    public EquatableArray<string> Key { get; }

    /// <summary>The relations of the entity and of the base entities, on either side.</summary>
    public IReadOnlyList<Association> Associations { get; }

    public EquatableArray<MappedProperty> Properties => _properties.ToArray();

    /// <summary>The owned types in the entity's table, with what stands before their properties.</summary>
    public IReadOnlyList<(Scope Scope, string Path)> InTable { get; private set; } = [];

    /// <summary>The foreign keys of what it owns in its table, with what stands before their properties.</summary>
    public IReadOnlyList<(Association Relation, string Path)> OfParts { get; private set; } = [];

    /// <summary>Whether it is known which properties are the key.</summary>
    public bool IsKeyKnown => Keys.TouchOf(_hierarchy.Root, _context.Configuration) is null && (!Key.IsEmpty || Keys.IsKeyless(_hierarchy.Root, _context));

    /// <summary>What the entity owns in tables of their own.</summary>
    public IReadOnlyList<OwnTablePart> OwnTables { get; private set; } = [];

    /// <summary>The properties that stand in other tables than that of the entity.</summary>
    public IReadOnlyList<(SplitSetting Setting, IReadOnlyList<MappedProperty> Properties)> Splits { get; private set; } = [];

    /// <summary>Why there may be columns that are not listed; null where the list is complete.</summary>
    public string? Incomplete { get; private set; }

    public IEnumerable<Association> AsDependent =>
        Associations.Where(association => _line.Contains(association.Dependent, SymbolEqualityComparer.Default));

    public static EntityParts Of(ContextModel context, INamedTypeSymbol type, Place fallback)
    {
        var parts = new EntityParts(context, type, fallback);
        parts.AddMembers();
        parts.AddShadows();
        parts.AddDiscriminator();
        parts.TakeSplits();
        return parts;
    }

    /// <summary>Replaces properties by what others in the same table make of them.</summary>
    public void Change(Func<MappedProperty, MappedProperty> change)
    {
        for (var i = 0; i < _properties.Count; i++)
        {
            _properties[i] = change(_properties[i]);
        }
    }

    /// <summary>Relationships compete over a whole hierarchy, but an entity has only its own and those of the bases whose columns it has.</summary>
    private IReadOnlyList<Association> OfLine(IReadOnlyList<Association> associations) =>
        associations
            .Where(association => _line.Contains(association.Dependent, SymbolEqualityComparer.Default) || _line.Contains(association.Principal, SymbolEqualityComparer.Default))
            .ToList();

    /// <summary>A relationship within a hierarchy is found from both of its ends.</summary>
    private static List<Association> Distinct(IEnumerable<Association> associations)
    {
        var distinct = new List<Association>();
        foreach (var association in associations)
        {
            if (!distinct.Any(association.IsSame))
            {
                distinct.Add(association);
            }
        }

        return distinct;
    }

    private void AddMembers()
    {
        var columns = new ColumnComposer(_context, _fallback);
        var parts = new PartComposer(_context, _fallback, EntityTarget.Of(_hierarchy, null, _context));
        var key = new Lazy<PartKey>(() => PartKey.OfEntity(_hierarchy.Root, _context, _fallback));
        var touch = _context.Configuration.Everything ?? _hierarchy.Touches.Select(touches => touches.Everything).FirstOrDefault(found => found is not null);
        foreach (var member in _context.Shape(_type).Members.Where(member => !IsOfBaseTable(member.Name)))
        {
            switch (member.Kind)
            {
                case MemberKind.Column when member.Symbol is null && member.Name == _discriminator?.Name:
                    break;
                case MemberKind.Column:
                    _properties.Add(Column(member, columns));
                    break;
                case MemberKind.Owned or MemberKind.OwnedCollection or MemberKind.Complex or MemberKind.ComplexCollection:
                    parts.Add(member, Scope.OfEntity(_type, _context), key.Value, touch, IsDerived(member));
                    break;
                case MemberKind.Opaque:
                    Incomplete ??= member.Touch?.Reason ?? $"'{member.Name}' is mapped in a way that is not read";
                    break;
            }
        }

        _properties.AddRange(parts.Properties);
        InTable = parts.InTable;
        OfParts = parts.Relations;
        OwnTables = parts.OwnTables;
        Incomplete ??= parts.Incomplete;
    }

    /// <summary>Whether the column stands in the table of a base entity, and not in this one's too.</summary>
    private bool IsOfBaseTable(string name) =>
        _hierarchy.Layout.Kind == TableLayout.Joined && !Key.Contains(name) && EntityLevels.Base(_type, _context) is { } above && _context.Shape(above).Find(name) is not null;

    private MappedProperty Column(Member member, ColumnComposer columns)
    {
        var foreignKeys = AsDependent.Where(association => association.Properties.Any(property => property.Name == member.Name)).ToList();
        var role = new ColumnRole
        {
            IsKey = Key.Contains(member.Name),
            WasKey = Keys.WasKey(member.Name, _hierarchy.Root, _context),
            MayReference = Key.Contains(member.Name) ? Associations.FirstOrDefault(association => association is { IsKnown: false, IsUnique: true })?.Reason : null,
            KeyTouch = Key.Contains(member.Name) ? Keys.TouchOf(_hierarchy.Root, _context.Configuration) : null,
            IsAlternateKey = AlternateKeys.Of(_type, _context).Any(key => key.Members.Contains(member.Name)),
            IsGeneratedKey = Key.Count == 1 && Key[0] == member.Name && foreignKeys.Count == 0 && TableNames.Of(_hierarchy.OfTable, _context).Kind == TargetKind.Table,
            IsRequiredByNavigation = foreignKeys.Any(association => association.IsRequired),
            Principal = foreignKeys.SelectMany(association => association.Properties).FirstOrDefault(property => property.Name == member.Name)?.Principal,
            PrincipalEntity = foreignKeys.FirstOrDefault()?.Principal,
            MayBeForeignKey = MayBeForeignKey(member),
            IsOfDerived = IsDerived(member),
        };
        var composed = columns.Compose(member, Touches(member), member.Name == _discriminator?.Name ? _discriminator.Role(member, role) : role);
        return role.IsKey ? HierarchyKey.Of(composed, member, _hierarchy, _context) : composed;
    }

    /// <summary>A property of the type of a key, where conventions leave it open which properties are the foreign key.</summary>
    private string? MayBeForeignKey(Member member) =>
        Associations
            .Where(association => association is { IsKnown: false, IsConfigured: false })
            .Where(association => PrincipalKey.Of(association.Principal, null, _context).Members
                .Concat(PrincipalKey.Of(association.Dependent, null, _context).Members)
                .Any(key => ForeignKeyProperties.AreCompatible(member, key)))
            .Select(association => association.Reason)
            .FirstOrDefault();

    private PropertyTouches Touches(Member member) => new(member, _hierarchy.OfMembers, _context.Configuration);

    /// <summary>Whether a member is declared below the root of the hierarchy, so that rows of other entities leave it empty.</summary>
    private bool IsDerived(Member member) =>
        _hierarchy is { IsShared: true, IsRoot: false } && _context.Shape(_hierarchy.Root).Find(member.Name) is null;

    private void AddShadows()
    {
        foreach (var association in Associations)
        {
            Incomplete ??= association.Reason;
        }

        var shadows = new ShadowColumns(_context, _fallback);
        foreach (var association in AsDependent.Where(association => association.IsKnown))
        {
            var isOfDerived = _hierarchy.IsShared && !SymbolEqualityComparer.Default.Equals(association.Dependent, _hierarchy.Root);
            foreach (var property in association.Properties.Where(property => property.Column is null))
            {
                if (_properties.All(other => other.Name != property.Name))
                {
                    _properties.Add(shadows.Compose(association, property, isOfDerived) with { IsKey = Key.Contains(property.Name) });
                }
            }
        }

        var unexplained = _context.Shape(_type).Unexplained.FirstOrDefault(name => !IsOfBaseTable(name) && name != _discriminator?.Name && _properties.All(property => property.Name != name));
        Incomplete ??= unexplained is null ? null : $"'{unexplained}' is configured, and is no property of '{_type.Name}' that can be seen";
    }

    private void TakeSplits()
    {
        var splits = new List<(SplitSetting, IReadOnlyList<MappedProperty>)>();
        foreach (var setting in _context.Configuration.Of(_type.Name).Settings.Splits)
        {
            var names = new HashSet<string>(_context.Configuration.Of(setting.Path).Properties);
            splits.Add((setting, _properties.Where(property => names.Contains(property.Name) && !property.IsKey).ToList()));
        }

        _properties.RemoveAll(property => splits.Any(split => split.Item2.Contains(property)));
        Splits = splits;
    }

    private void AddDiscriminator()
    {
        var touch = _hierarchy.Touches.Select(touches => touches.Hierarchy).FirstOrDefault(found => found is not null);
        Incomplete ??= touch?.Reason;
        if (touch is null && _discriminator is not null && _properties.All(property => property.Name != _discriminator.Name))
        {
            var member = _discriminator.Shadow();
            var place = Places.Of(_hierarchy.Root, _context.Compilation) ?? _fallback;
            _properties.Add(new ColumnComposer(_context, place).Compose(member, Touches(member), _discriminator.Role(member, default)));
        }
    }
}
