using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>
/// Two references that lead to each other are one-to-one until the fluent API says otherwise. Seen in EF Core 10: a relationship to many that is
/// made of one of them may keep the foreign key that the conventions had found, the key of the dependent even.
/// </summary>
internal static class FormerOneToOne
{
    public static Association Check(Association relation, ContextModel context) =>
        relation is { IsKnown: true, ToPrincipal: { } navigation, Settings.ForeignKey: null } &&
        relation.Properties.Any(property => property.Column is null) &&
        Leading(relation.Dependent, relation.Principal, context) is { Count: 1 } own && own[0].Name == navigation.Name &&
        Leading(relation.Principal, relation.Dependent, context) is { Count: 1 } back && back[0].Kind == MemberKind.Reference
            ? relation with { Reason = "its navigation is one-to-one by convention, and configured otherwise", IsUnique = true }
            : relation;

    private static List<Member> Leading(INamedTypeSymbol from, INamedTypeSymbol to, ContextModel context) =>
        OwnNavigations.Of(from, context).Where(member => SymbolEqualityComparer.Default.Equals(member.Target, to)).ToList();
}
