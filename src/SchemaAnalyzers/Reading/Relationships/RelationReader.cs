using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Decides which end of a pair of navigations is the dependent, and which properties are its foreign key.</summary>
internal static class RelationReader
{
    /// <summary>Null where the pair makes no foreign key in either table: many-to-many, or an end without key.</summary>
    public static Association? Read(NavigationPair pair, ContextModel context)
    {
        var forward = new Association(pair.Source, pair.Target, pair.Navigation, pair.Inverse, false);
        var backward = new Association(pair.Target, pair.Source, pair.Inverse, pair.Navigation, false);
        if (pair.Reason is { } reason)
        {
            return forward with { Reason = reason, IsConfigured = pair.Navigation.Kind == MemberKind.Opaque, IsUnique = pair.Navigation.Kind != MemberKind.Collection && pair.Inverse?.Kind != MemberKind.Collection };
        }

        var isCollection = pair.Navigation.Kind == MemberKind.Collection;
        if (pair.Inverse is null)
        {
            return Complete(isCollection ? backward : forward, context);
        }

        var isInverseCollection = pair.Inverse.Kind == MemberKind.Collection;
        if (isCollection && isInverseCollection)
        {
            return null;
        }

        return isCollection != isInverseCollection
            ? Complete(isCollection ? backward : forward, context)
            : OneToOne(forward with { IsUnique = true }, backward with { IsUnique = true }, context);
    }

    /// <summary>A configured relationship: what it leaves open conventions decide.</summary>
    public static Association? Read(ConfiguredRelation relation, ContextModel context)
    {
        var settings = relation.Settings;
        if (relation.IsManyToMany)
        {
            return null;
        }

        var forward = new Association(relation.Source, relation.Target, relation.Navigation, relation.Inverse, false) { Settings = settings };
        var backward = new Association(relation.Target, relation.Source, relation.Inverse, relation.Navigation, false) { Settings = settings };
        if (relation.Reason is { } reason)
        {
            return forward with { Reason = reason, IsConfigured = true };
        }

        if (settings.IsCollection != settings.IsInverseCollection)
        {
            return Complete(settings.IsCollection ? backward : forward, context) is { } completed ? FormerOneToOne.Check(completed, context) : null;
        }

        (forward, backward) = (forward with { IsUnique = true }, backward with { IsUnique = true });
        if (settings.Dependent is { } dependent)
        {
            var isForward = dependent == relation.Source.Name;
            return isForward == (dependent == relation.Target.Name) ? forward with { Reason = "both ends have the same name" } : Complete(isForward ? forward : backward, context);
        }

        if (relation.Principal is { } principal)
        {
            return Complete(SymbolEqualityComparer.Default.Equals(principal, relation.Target) ? forward : backward, context);
        }

        return OneToOne(forward, backward, context);
    }

    private static Association OneToOne(Association forward, Association backward, ContextModel context)
    {
        var fromForward = ExplicitForeignKey.Names(forward, context);
        var fromBackward = ExplicitForeignKey.Names(backward, context);
        if (fromForward is not null || fromBackward is not null)
        {
            return fromForward is not null && fromBackward is not null
                ? forward with { Reason = "both ends of the relationship name a foreign key" }
                : Complete(fromForward is not null ? forward : backward, context) ?? forward;
        }

        foreach (var mayBeKey in new[] { false, true })
        {
            var first = ConventionalForeignKey.Find(forward, mayBeKey, context);
            var second = ConventionalForeignKey.Find(backward, mayBeKey, context);
            if (first is not null && second is not null)
            {
                break;
            }

            if (first is not null || second is not null)
            {
                return Unless(WithProperties(first is not null ? forward : backward, (first ?? second)!, false, context), context);
            }
        }

        return forward with { Reason = "EF Core cannot tell which end of the one-to-one relationship is the dependent" };
    }

    private static Association? Complete(Association relation, ContextModel context)
    {
        var root = Hierarchy.RootOf(relation.Principal, context);
        if (Keys.IsKeyless(root, context))
        {
            return null;
        }

        var principalKey = PrincipalKey.Of(relation.Principal, relation.Settings?.PrincipalKey, context);
        if (principalKey.Reason is { } reason)
        {
            return relation with { Reason = reason };
        }

        if ((relation.Settings?.ForeignKey is { } said ? said.ToList() : ExplicitForeignKey.Names(relation, context)) is { } names)
        {
            if (SymbolEqualityComparer.Default.Equals(relation.Dependent, relation.Principal) && names.SequenceEqual(principalKey.Members.Select(member => member.Name)))
            {
                return relation with { Reason = "its foreign key would reference itself" };
            }

            if (names.Any(name => context.Shape(relation.Dependent).Find(name) is null && MemberDiscovery.Candidates(relation.Dependent).Any(property => property.Name == name)))
            {
                return relation with { Reason = "the foreign key names a property that is not mapped by convention" };
            }

            return names.Count == principalKey.Members.Count
                ? WithProperties(relation, ForeignKeyProperties.Named(relation.Dependent, names, principalKey.Members, context), true, context)
                : relation with { Reason = "the foreign key names another number of properties than the principal's key has" };
        }

        return ConventionalForeignKey.Find(relation, false, context) is { } found
            ? Unless(WithProperties(relation, found, false, context), context)
            : Said(ShadowForeignKey.Create(relation, principalKey.Members, context), context);
    }

    private static Association WithProperties(Association relation, IReadOnlyList<ForeignKeyProperty> properties, bool isExplicit, ContextModel context) =>
        Said(relation with { Properties = properties, IsExplicit = isExplicit, IsRequired = Requiredness.Of(relation, properties, context) }, context);

    /// <summary>The relationship over columns that no property of the class stands for.</summary>
    public static Association WithShadows(Association relation, ContextModel context) =>
        Said(ShadowForeignKey.Create(relation, relation.Properties.Select(property => property.Principal).ToList(), context), context);

    private static Association Said(Association relation, ContextModel context)
    {
        if (relation.Settings?.IsRequired is not { } required)
        {
            return relation;
        }

        return !required.Value && relation.ToPrincipal is { } navigation && Requiredness.IsSaid(relation.Dependent, navigation, context)
            ? relation with { Reason = "it is said to be required, and not to be" }
            : relation with { IsRequired = required.Value };
    }

    /// <summary>A property that another, configured relationship names as its foreign key is taken.</summary>
    private static Association Unless(Association relation, ContextModel context)
    {
        var touch = relation.Properties.Select(property => context.Configuration.Relationships.ForeignKey(property.Name)).FirstOrDefault(found => found is not null);
        return touch is null ? relation : relation with { Reason = touch.Reason };
    }
}
