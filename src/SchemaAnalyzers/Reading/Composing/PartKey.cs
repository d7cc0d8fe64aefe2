using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The key of an owned type, which is made of its owner's: the foreign key to that and, in a collection, one property more.</summary>
/// <param name="ForeignKey">The properties that reference the owner's key.</param>
/// <remarks>EF's KeyDiscoveryConvention and ForeignKeyPropertyDiscoveryConvention.</remarks>
internal sealed record PartKey(IReadOnlyList<KeyPart> ForeignKey, IReadOnlyList<KeyPart> Key)
{
    /// <summary>The property that makes the members of a collection differ.</summary>
    private const string Own = "Id";

    /// <summary>Why the key is not known; null where it is.</summary>
    public string? Reason { get; private init; }

    /// <summary>The key of an entity, as what it owns references it.</summary>
    public static PartKey OfEntity(INamedTypeSymbol type, ContextModel context, Place place)
    {
        var key = PrincipalKey.Of(type, null, context);
        var hierarchy = Hierarchy.Of(type, context);
        var columns = new ColumnComposer(context, place);
        var parts = key.Members.Select(member => new KeyPart(member.Name, columns.Compose(member, new PropertyTouches(member, hierarchy.OfMembers, context.Configuration), new ColumnRole { IsKey = true })) { Defaults = Defaults(member), IsReference = member.Type.IsReferenceType }).ToList();
        return new PartKey([], parts) { Reason = key.Reason };

        Touch? Defaults(Member member) => context.Configuration.TypeDefaults.Of(member.Type) is { Count: > 0 } ofType ? ofType[0].Touch with { Reason = "its type is configured for all properties" } : null;
    }

    /// <param name="owner">The key of the owner.</param>
    public static PartKey Of(Member part, Scope ownerScope, Scope scope, PartKey owner, ContextModel context, Place place)
    {
        var touches = scope.Touches(context);
        if ((owner.Reason ?? touches.Select(other => other.Key?.Reason).FirstOrDefault(found => found is not null)) is { } reason)
        {
            return Unknown(reason);
        }

        var columns = context.Shape(scope).Members.Where(member => member.Kind == MemberKind.Column).ToList();
        if (ForeignKeyOf(ownerScope, scope, owner, columns, context) is not { } foreignKey)
        {
            return Unknown("the foreign key names another number of properties than the owner's key has");
        }

        if (touches.Select(other => other.Settings.Key).FirstOrDefault(said => said is not null) is { } said)
        {
            return Configured(said.Value);
        }

        if (part.Kind != MemberKind.OwnedCollection)
        {
            return new PartKey(foreignKey, foreignKey);
        }

        if (columns.Any(member => ColumnFacets.Find(member.Symbol, AttributeNames.Key) is not null) || EntityTypes.FindInherited(scope.Type, AttributeNames.PrimaryKey) is not null)
        {
            return Unknown($"the owned type '{scope.Type.Name}' names a key by attributes");
        }

        var own = columns.FirstOrDefault(member => Equal(member.Name, Own)) ?? columns.FirstOrDefault(member => Equal(member.Name, TableNames.ShortName(scope.Type) + Own));
        return own is not null && foreignKey.Any(property => property.Name == own.Name)
            ? Unknown($"'{own.Name}' is both key and foreign key of '{scope.Type.Name}'")
            : new PartKey(foreignKey, [.. foreignKey, own is null ? new KeyPart(Own, KeyPart.Shadow(Own, place)) : OfMember(own)]);

        KeyPart OfMember(Member member) => new(member.Name, new ColumnComposer(context, place).Compose(member, new PropertyTouches(member, touches, context.Configuration), new ColumnRole { IsKey = true }));

        PartKey Configured(EquatableArray<string> names)
        {
            var key = names
                .Select(name => foreignKey.FirstOrDefault(property => property.Name == name) ?? (columns.FirstOrDefault(member => member.Name == name) is { } member ? OfMember(member) : null))
                .ToList();
            return key.Count == 0 || key.Contains(null) ? Unknown($"the key of '{scope.Type.Name}' is not known") : new PartKey(foreignKey, key.OfType<KeyPart>().ToList());
        }
    }

    /// <summary>Whether a property is part of the key, or references the owner.</summary>
    public bool Has(string name) => Key.Concat(ForeignKey).Any(property => property.Name == name);

    private static PartKey Unknown(string reason) => new([], []) { Reason = reason };

    private static List<KeyPart>? ForeignKeyOf(Scope ownerScope, Scope scope, PartKey owner, List<Member> columns, ContextModel context)
    {
        if (scope.Configured(context).Select(touches => touches.Settings.OwnerKey).FirstOrDefault(said => said is not null) is { } configured)
        {
            return configured.Value.Count == owner.Key.Count ? owner.Key.Select((property, i) => property with { Name = configured.Value[i] }).ToList() : null;
        }

        var back = context.Shape(scope).Members
            .Where(member => member.Kind == MemberKind.Reference && ClassLevels.Of(ownerScope.Type).Contains(member.Target, SymbolEqualityComparer.Default))
            .Take(2)
            .ToList();
        var ownerName = TableNames.ShortName(ownerScope.Type);
        var prefixes = back.Count == 1 ? new[] { back[0].Name, ownerName } : [ownerName];
        return owner.Key.Select(property => property with { Name = Conventionally(property.Name) }).ToList();

        string Conventionally(string key)
        {
            var candidates = prefixes.SelectMany(prefix => owner.Key.Count == 1 ? new[] { prefix + key, prefix + Own } : [prefix + key]);
            return candidates.Select(candidate => columns.FirstOrDefault(member => Equal(member.Name, candidate))?.Name).FirstOrDefault(found => found is not null)
                ?? (key.StartsWith(prefixes[0], StringComparison.OrdinalIgnoreCase) ? key : prefixes[0] + key);
        }
    }

    private static bool Equal(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
