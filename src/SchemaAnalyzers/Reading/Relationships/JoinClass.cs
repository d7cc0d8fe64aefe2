using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>A class that UsingEntity puts between two collections without a word about its foreign keys: conventions find them, and the key.</summary>
/// <remarks>EF's ForeignKeyPropertyDiscoveryConvention and KeyDiscoveryConvention.</remarks>
internal static class JoinClass
{
    private const string NotRead = "which foreign keys the class between two collections has is not read";

    /// <summary>The foreign keys that no navigation of the class stands for.</summary>
    public static IReadOnlyList<Association> Relations(INamedTypeSymbol type, ContextModel context) =>
        Find(type, context) is not { } relation
            ? []
            : new[] { (End: relation.Source, Collection: relation.Inverse), (End: relation.Target, Collection: relation.Navigation) }
                .Select(end => Relation(type, end.End, end.Collection, relation, context))
                .OfType<Association>()
                .ToList();

    /// <summary>The properties of both foreign keys, in the order of the key; null for a class that is none, and where they are not known.</summary>
    public static EquatableArray<string>? Key(INamedTypeSymbol type, ContextModel context)
    {
        if (Find(type, context) is not { } relation)
        {
            return null;
        }

        var found = Relations(type, context).Concat(OfNavigations(type, relation, context)).ToList();
        return found.Count == 2 && found.All(association => association is { IsKnown: true, Properties.Count: > 0 })
            ? found
                .Select(association => association.Properties.Select(property => property.Name).ToList())
                .OrderBy(names => names.Count)
                .ThenBy(names => string.Join(",", names), StringComparer.Ordinal)
                .SelectMany(names => names)
                .Distinct()
                .ToEquatableArray()
            : (EquatableArray<string>?)null;
    }

    private static ConfiguredRelation? Find(INamedTypeSymbol type, ContextModel context) =>
        context.ConfiguredRelations.FirstOrDefault(relation => relation is { IsManyToMany: true, Settings.Join: { HasEnds: false, Type: { } join } } && SymbolEqualityComparer.Default.Equals(join, type));

    private static IEnumerable<Association> OfNavigations(INamedTypeSymbol type, ConfiguredRelation relation, ContextModel context) =>
        OwnNavigations.Of(type, context)
            .Where(member => member.Kind == MemberKind.Reference && (SymbolEqualityComparer.Default.Equals(member.Target, relation.Source) || SymbolEqualityComparer.Default.Equals(member.Target, relation.Target)))
            .SelectMany(member => NavigationPairing.Between(type, member.Target!, context))
            .Where(pair => pair.Reason is null && (SymbolEqualityComparer.Default.Equals(pair.Source, type) ? pair.Navigation : pair.Inverse) is { Kind: MemberKind.Reference })
            .Select(pair => RelationReader.Read(pair, context))
            .OfType<Association>();

    private static Association? Relation(INamedTypeSymbol type, INamedTypeSymbol end, Member? collection, ConfiguredRelation relation, ContextModel context)
    {
        var settings = new RelationSettings(type.Name, null, end, false, relation.Settings.Place);
        var association = new Association(type, end, null, null, false) { Settings = settings };
        var ofNavigations = OfNavigations(type, relation, context).Where(other => SymbolEqualityComparer.Default.Equals(other.Principal, end)).ToList();
        var isPlain = collection is not null
            && !SymbolEqualityComparer.Default.Equals(relation.Source, relation.Target)
            && (ofNavigations.Count > 0 || !context.Shape(end).Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Target, type)))
            && Hierarchy.Of(end, context).Derived.Count == 0 && !EntityLevels.Bases(end, context).Any() && !EntityLevels.Bases(type, context).Any();
        var key = PrincipalKey.Of(end, null, context);
        if (!isPlain || key.Reason is not null)
        {
            return association with { Reason = key.Reason ?? NotRead };
        }

        if (ConventionalForeignKey.OfJoin(association, collection!.Name, key.Members, context) is not { } properties)
        {
            return association with { Reason = NotRead };
        }

        // A navigation over the same properties is the same foreign key.
        return ofNavigations.Count == 0 ? association with { Properties = properties, IsRequired = true }
            : ofNavigations.Count == 1 && ofNavigations[0].Properties.Select(property => property.Name).SequenceEqual(properties.Select(property => property.Name)) ? null
            : association with { Reason = NotRead };
    }
}
