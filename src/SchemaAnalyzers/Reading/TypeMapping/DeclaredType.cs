using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>The type of <c>[Column(TypeName = "...")]</c>, with the facets that the provider appends to a name without any.</summary>
internal static class DeclaredType
{
    public static SqlType? Read(string typeName, ColumnFacets facets)
    {
        if (StoreTypeName.Parse(typeName) is not { } type || !type.Modifiers.IsEmpty)
        {
            return StoreTypeName.Parse(typeName);
        }

        return type;
    }
}
