using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary><c>[ForeignKey]</c>: on a navigation it names the properties, on a property the navigation.</summary>
internal static class ExplicitForeignKey
{
    /// <summary>Null where no attribute speaks of the relation with that dependent.</summary>
    public static IReadOnlyList<string>? Names(Association relation, ContextModel context)
    {
        if (Argument(relation.ToPrincipal) is { } onDependent)
        {
            return Split(onDependent);
        }

        if (OnProperty(relation, context) is { } property)
        {
            return [property];
        }

        // On a reference it makes its own side the dependent, so only a collection's can speak of the other side.
        return relation.ToDependent is { Kind: MemberKind.Collection } collection && Argument(collection) is { } onPrincipal ? Split(onPrincipal) : null;
    }

    private static string? OnProperty(Association relation, ContextModel context)
    {
        if (relation.ToPrincipal is not { } navigation)
        {
            return null;
        }

        foreach (var member in context.Shape(relation.Dependent).Members)
        {
            if (member.Kind == MemberKind.Column && Argument(member) == navigation.Name)
            {
                return member.Name;
            }
        }

        return null;
    }

    private static string? Argument(Member? member) =>
        ColumnFacets.Find(member?.Symbol, AttributeNames.ForeignKey)?.Positional<string>(0);

    private static List<string> Split(string names) => names.Split(',').Select(name => name.Trim()).ToList();
}
