using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The foreign keys of an owned type to entities that it leads to, other than its owner.</summary>
internal sealed class PartRelations
{
    private readonly ContextModel _context;
    private readonly Scope _scope;
    private readonly IReadOnlyList<Member> _columns;
    private readonly IReadOnlyList<string> _taken;

    /// <param name="taken">The properties that reference the owner.</param>
    private PartRelations(Scope scope, IReadOnlyList<string> taken, ContextModel context)
    {
        _context = context;
        _scope = scope;
        _taken = taken;
        _columns = context.Shape(scope).Members.Where(member => member.Kind == MemberKind.Column).ToList();
    }

    /// <param name="navigations">The references of the part that do not lead to its owner.</param>
    /// <param name="taken">The properties that reference the owner.</param>
    public static IReadOnlyList<Association> Of(Scope scope, IReadOnlyList<Member> navigations, IReadOnlyList<string> taken, ContextModel context)
    {
        var relations = new PartRelations(scope, taken, context);
        var said = scope.Configured(context).SelectMany(touches => touches.JoinEnds).ToList();
        var found = said.Select(settings => relations.Configured(settings, navigations))
            .Concat(navigations.Where(navigation => said.All(settings => settings.Navigation != navigation.Name)).Select(navigation => relations.Conventional(navigation, navigations)))
            .ToList();

        // Two foreign keys over one property: which of them has it depends on the order.
        return found.Select(relation => found.Any(other => !ReferenceEquals(other, relation) && other.Properties.Any(property => relation.Properties.Any(own => own.Name == property.Name)))
            ? relation with { Reason = "two relationships compete for the same foreign key property" }
            : relation).ToList();
    }

    private Association Configured(RelationSettings settings, IReadOnlyList<Member> navigations)
    {
        var navigation = navigations.FirstOrDefault(member => member.Name == settings.Navigation);
        if ((settings.Target ?? navigation?.Target) is not { } principal)
        {
            return Unknown(_scope.Type, navigation, "the owned type's relationship names no entity");
        }

        var isPlain = settings is { IsCollection: false, IsInverseCollection: true, Inverse: null, PrincipalKey: null, IsRequired: null, Join: null } && (settings.Navigation is null || navigation is not null);
        return isPlain ? Complete(new Association(_scope.Type, principal, navigation, null, false) { Settings = settings }) : Unknown(principal, navigation, "the owned type's relationship is configured in a way that is not read");
    }

    private Association Conventional(Member navigation, IReadOnlyList<Member> navigations)
    {
        var principal = navigation.Target!;
        var isAlone = navigations.Count(other => SymbolEqualityComparer.Default.Equals(other.Target, principal)) == 1
            && !_context.Shape(principal).Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Target, _scope.Type));
        return isAlone ? Complete(new Association(_scope.Type, principal, navigation, null, false)) : Unknown(principal, navigation, $"the owned type '{_scope.Type.Name}' and '{principal.Name}' are bound by several navigations");
    }

    private Association Complete(Association relation)
    {
        var key = PrincipalKey.Of(relation.Principal, null, _context);
        if (!_context.Membership.Contains(relation.Principal) || key.Reason is not null)
        {
            return relation with { Reason = key.Reason ?? $"'{relation.Principal.Name}' is no entity" };
        }

        if (Properties(relation, key.Members) is not { } properties)
        {
            return relation with { Reason = $"which columns of the owned type '{_scope.Type.Name}' are its foreign key is not read" };
        }

        var isShadow = properties.All(property => property.Column is null);
        var areNotNull = properties.All(property => property.Column is { } column && !Nullability.IsNullable(column));
        var isSaid = Nullability.IsRequired(relation.ToPrincipal?.Symbol);
        if ((isShadow && properties.Any(property => property.Principal.Type.IsReferenceType)) || (!isShadow && !areNotNull && isSaid))
        {
            return relation with { Reason = "whether it is required is not read" };
        }

        return relation with
        {
            Properties = properties,
            IsRequired = isSaid || areNotNull || (isShadow && relation.ToPrincipal is { } navigation && Nullability.IsNotNullReference(navigation.Symbol)),
        };
    }

    /// <summary>As the fluent API or attributes say, else by name, else columns that no property stands for; null where that is not clear.</summary>
    private IReadOnlyList<ForeignKeyProperty>? Properties(Association relation, IReadOnlyList<Member> key)
    {
        if ((relation.Settings?.ForeignKey?.ToList() ?? Attributed(relation.ToPrincipal)) is { } names)
        {
            return names.Count == key.Count ? Checked(names.Select((name, i) => new ForeignKeyProperty(name, ForeignKeyNames.Column(_columns, name), key[i])).ToList()) : null;
        }

        var prefixes = new[] { relation.ToPrincipal?.Name, TableNames.ShortName(relation.Principal) }.OfType<string>().ToList();
        return Checked(prefixes.Select(prefix => ForeignKeyNames.Find(_columns, prefix, key)).FirstOrDefault(found => found is not null)
            ?? key.Select(member => new ForeignKeyProperty(ForeignKeyNames.OfShadow(prefixes[0], member.Name), null, member)).ToList());
    }

    private IReadOnlyList<ForeignKeyProperty>? Checked(IReadOnlyList<ForeignKeyProperty> properties) =>
        properties.Any(property => _taken.Contains(property.Name)
            || (property.Column is { } column ? !ForeignKeyProperties.AreCompatible(column, property.Principal) : MemberDiscovery.Candidates(_scope.Type).Any(candidate => candidate.Name == property.Name)))
            ? null
            : properties;

    private List<string>? Attributed(Member? navigation)
    {
        if (navigation is null)
        {
            return null;
        }

        var onProperty = _columns.Where(column => ColumnFacets.Find(column.Symbol, AttributeNames.ForeignKey)?.Positional<string>(0) == navigation.Name).Select(column => column.Name).ToList();
        return ColumnFacets.Find(navigation.Symbol, AttributeNames.ForeignKey)?.Positional<string>(0) is { } names ? names.Split(',').Select(name => name.Trim()).ToList()
            : onProperty.Count > 0 ? onProperty
            : null;
    }

    private Association Unknown(INamedTypeSymbol principal, Member? navigation, string reason) => new(_scope.Type, principal, navigation, null, false) { Reason = reason };
}
