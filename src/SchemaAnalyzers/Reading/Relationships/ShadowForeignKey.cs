using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The columns that EF adds where no property of the class can be the foreign key.</summary>
internal static class ShadowForeignKey
{
    public static Association Create(Association relation, IReadOnlyList<Member> principal, ContextModel context)
    {
        var prefix = relation.ToPrincipal?.Name ?? TableNames.ShortName(relation.Principal);
        var taken = new HashSet<string>(MemberDiscovery.Candidates(relation.Dependent).Select(property => property.Name), StringComparer.Ordinal);
        var properties = principal.Select(member => new ForeignKeyProperty(Free(ForeignKeyNames.OfShadow(prefix, member.Name), taken), null, member)).ToList();
        var isWithin = SymbolEqualityComparer.Default.Equals(Hierarchy.RootOf(relation.Dependent, context), Hierarchy.RootOf(relation.Principal, context));
        var isMoved = relation.Settings is { PrincipalKey: not null, IsRequired: null };
        var isUnsettled = Hierarchy.Of(relation.Principal, context).Derived.Count > 0
            || ContextDiscovery.BaseTypes(relation.Principal).Any(context.Membership.Contains)
            || context.ConfiguredRelations.Any(other => other.Settings is { IsCollection: false, IsInverseCollection: false } && other.Concerns(relation.Principal));
        var isMarked = relation.Settings?.IsRequired is null && principal.Any(member => member.Type.IsReferenceType && (isUnsettled || ColumnFacets.Find(member.Symbol, AttributeNames.Key) is not null));
        if ((isWithin || isMoved || isMarked) && relation.ToPrincipal is { } navigation && !Nullability.IsRequired(navigation.Symbol) && Nullability.IsNotNullReference(navigation.Symbol) &&
            (isMoved || principal.Any(member => member.Type.IsReferenceType)))
        {
            // Seen in EF Core 10: over a key of a reference type that is found late, or another than the primary one, such a navigation stays optional, though it cannot be null.
            return relation with { Reason = $"whether '{navigation.Name}' is required depends on the version of EF Core" };
        }

        return relation with { Properties = properties, IsRequired = Requiredness.Of(relation, properties, context) };
    }

    /// <summary>The name, or the first with a number behind it that no member of the class has.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 1; !taken.Add(free); i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
