using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Comparing;

/// <summary>Compares enums, domains, composite and range types.</summary>
internal static class TypeComparer
{
    public static string Kind(UserType type) => type switch
    {
        EnumType => "enum",
        DomainType => "domain",
        CompositeType => "composite type",
        _ => "type",
    };

    public static IEnumerable<SchemaDifference> Compare(UserType first, UserType second)
    {
        var (one, other) = (Text(first), Text(second));
        return one == other ? [] : [new(first.Name, $"{Kind(first)} {first.Name}", one, other) { Origin = first.Origin }];
    }

    private static string Text(UserType type) => type switch
    {
        EnumType labels => $"({string.Join(", ", labels.Labels.Select(label => $"'{label}'"))})",
        DomainType domain => $"{domain.Underlying}{(domain.IsNotNull ? " NOT NULL" : "")}",
        CompositeType composite => $"({string.Join(", ", composite.Fields.Select(field => $"{field.Name} {field.Type}"))})",
        RangeType range => $"a range of {range.Subtype}",
        _ => "",
    };
}
