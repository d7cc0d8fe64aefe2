using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Two collections that lead to each other, over a table that no class is mapped to.</summary>
/// <param name="Inverse">The collection that leads back; null where there is none.</param>
/// <param name="Settings">What the fluent API says; null where it says nothing.</param>
internal sealed record ManyToMany(INamedTypeSymbol Source, INamedTypeSymbol Target, Member Navigation, Member? Inverse, RelationSettings? Settings)
{
    /// <summary>Those whose table is found with an entity: each belongs to one of its two ends.</summary>
    public static IReadOnlyList<ManyToMany> Of(INamedTypeSymbol type, ContextModel context)
    {
        var found = context.ConfiguredRelations
            .Where(relation => relation is { IsManyToMany: true, Navigation: not null, Settings.Join: null or { Type: null } } && relation.Concerns(type))
            .Select(relation => new ManyToMany(relation.Source, relation.Target, relation.Navigation!, relation.Inverse, relation.Settings))
            .ToList();
        foreach (var partner in OwnNavigations.Of(type, context).Where(member => member.Kind == MemberKind.Collection).Select(member => member.Target!).Where(context.Membership.Contains).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (var pair in NavigationPairing.Between(type, partner, context))
            {
                if (pair is { Reason: null, Navigation.Kind: MemberKind.Collection, Inverse: { Kind: MemberKind.Collection } inverse })
                {
                    found.Add(new ManyToMany(pair.Source, pair.Target, pair.Navigation, inverse, null));
                }
            }
        }

        return found.Where(join => SymbolEqualityComparer.Default.Equals(join.Home, type)).ToList();
    }

    /// <summary>The end with which the table is found: the first by name that has a collection.</summary>
    public INamedTypeSymbol Home => IsOfSource ? Source : Target;

    public Member HomeNavigation => IsOfSource ? Navigation : Inverse!;

    private bool IsOfSource => Inverse is null || string.CompareOrdinal($"{Source.ToDisplayString()}.{Navigation.Name}", $"{Target.ToDisplayString()}.{Inverse.Name}") <= 0;

    /// <summary>Whether another table lies between the same two entities, so that EF must make their names differ.</summary>
    public bool HasRival(ContextModel context) => Of(Source, context).Concat(Of(Target, context)).Any(other =>
        (other.Navigation.Name != Navigation.Name || other.Inverse?.Name != Inverse?.Name || !SymbolEqualityComparer.Default.Equals(other.Source, Source)) && DefaultName(other) == DefaultName(this));

    /// <remarks>EF's ManyToManyJoinEntityTypeConvention.</remarks>
    public static string DefaultName(ManyToMany join)
    {
        var (one, other) = (TableNames.ShortName(join.Source), TableNames.ShortName(join.Target));
        return string.CompareOrdinal(one, other) < 0 ? one + other : other + one;
    }
}
