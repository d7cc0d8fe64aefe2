using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Pairs the properties of a foreign key with those it references.</summary>
internal static class ForeignKeyProperties
{
    public static IReadOnlyList<ForeignKeyProperty> Named(
        INamedTypeSymbol dependent,
        IReadOnlyList<string> names,
        IReadOnlyList<Member> principal,
        ContextModel context)
    {
        var shape = context.Shape(dependent);
        return names
            .Select((name, i) => new ForeignKeyProperty(name, shape.Find(name) is { Kind: MemberKind.Column } column ? column : null, principal[i]))
            .ToList();
    }

    public static bool AreCompatible(Member dependent, Member principal) =>
        SymbolEqualityComparer.Default.Equals(ClrTypes.Unwrap(dependent.Type), ClrTypes.Unwrap(principal.Type));
}
