using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>How conventions name a foreign key: a prefix (a navigation, or the principal) and the name of the key's property, or <c>Id</c>.</summary>
/// <remarks>EF's ForeignKeyPropertyDiscoveryConvention, which does not tell upper from lower case.</remarks>
internal static class ForeignKeyNames
{
    /// <summary>The columns that stand for the key by their names; null where one is missing.</summary>
    /// <param name="prefix">An empty one asks for the names of the key itself.</param>
    public static IReadOnlyList<ForeignKeyProperty>? Find(IReadOnlyList<Member> columns, string prefix, IReadOnlyList<Member> principal)
    {
        var isIdEnough = principal.Count == 1 && prefix.Length > 0;
        var found = principal.Select(member => Column(columns, prefix + member.Name) ?? (isIdEnough ? Column(columns, prefix + "Id") : null)).ToList();
        return found.Contains(null) ? null : found.Select((member, i) => new ForeignKeyProperty(member!.Name, member, principal[i])).ToList();
    }

    public static Member? Column(IReadOnlyList<Member> columns, string name) =>
        columns.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of a column for which there is no property.</summary>
    public static string OfShadow(string prefix, string key) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? key : prefix + key;
}
