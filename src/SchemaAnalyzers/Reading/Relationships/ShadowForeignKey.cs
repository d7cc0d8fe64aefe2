using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The columns that EF adds where no property of the class can be the foreign key.</summary>
internal static class ShadowForeignKey
{
    public static Association Create(Association relation, IReadOnlyList<Member> principal, ContextModel context)
    {
        var prefix = relation.ToPrincipal?.Name ?? TableNames.ShortName(relation.Principal);
        var properties = principal.Select(member => new ForeignKeyProperty(Name(prefix, member.Name), null, member)).ToList();

        // EF appends numbers until a name is free; in which order depends on all other relationships.
        var taken = new HashSet<string>(MemberDiscovery.Candidates(relation.Dependent).Select(property => property.Name), StringComparer.Ordinal);
        if (properties.Any(property => taken.Contains(property.Name)))
        {
            return relation with { Reason = $"the name of the foreign key column for '{prefix}' is already in use" };
        }

        return relation with { Properties = properties, IsRequired = Requiredness.Of(relation, properties) };
    }

    private static string Name(string prefix, string key) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? key : prefix + key;
}
