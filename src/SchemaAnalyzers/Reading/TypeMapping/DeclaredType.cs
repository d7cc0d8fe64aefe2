using System.Globalization;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>The type of <c>[Column(TypeName = "...")]</c>, with the precision that the provider appends to a name without any.</summary>
internal static class DeclaredType
{
    private static readonly HashSet<string> s_precise = new(StringComparer.Ordinal) { "interval", "numeric", "time", "timestamp", "timestamptz", "timetz" };

    public static SqlType? Read(string typeName, ColumnFacets facets)
    {
        if (StoreTypeName.Parse(typeName) is not { } type ||
            type is not { Modifiers.IsEmpty: true, IsArray: false, IsBuiltIn: true } ||
            facets.Precision is not { } precision ||
            !s_precise.Contains(type.Name.Name.Value))
        {
            return StoreTypeName.Parse(typeName);
        }

        var numbers = type.Is("numeric") && facets.Scale is { } scale ? new[] { precision, scale } : [precision];
        return type with { Modifiers = numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToEquatableArray() };
    }
}
