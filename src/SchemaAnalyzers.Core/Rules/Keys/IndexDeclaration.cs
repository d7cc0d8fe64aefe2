using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>How the model would declare an index of the table.</summary>
internal static class IndexDeclaration
{
    /// <summary>Null for an index that no attribute can say in full, or on what no property of the class maps.</summary>
    public static Remedy? DeclareIndex(this EntityAlignment alignment, TableKey key) =>
        IsPlainIndex(key) && alignment.PropertiesOf(key) is { } properties ? new AddIndex(Names(properties), key.Name.Value, key.IsUnique) : null;

    /// <summary>A constraint is more than an index: declared as one it would be told again.</summary>
    public static bool IsPlainIndex(TableKey key) =>
        key.Kind == KeyKind.Index
        && key.Index is { Predicate: null, Method: "btree", NullsNotDistinct: false, Included.IsEmpty: true, IsValid: true }
        && key.Index.Keys.All(part => !part.IsDescending);

    /// <summary>Null for what is no plain unique constraint, or on columns that may be empty: a key of EF Core's has a value in each of its properties.</summary>
    public static Remedy? DeclareAlternateKey(this EntityAlignment alignment, TableKey key) =>
        key is { Kind: KeyKind.Unique, Index: { NullsNotDistinct: false, Included.IsEmpty: true } }
        && alignment.PropertiesOf(key) is { } properties
        && properties.TrueForAll(property => property.IsNullable.Is(false))
            ? new AddAlternateKey(Names(properties), key.Name.Value)
            : null;

    /// <summary>The properties of the class that map the columns, in order; null where one is missing.</summary>
    private static List<MappedProperty>? PropertiesOf(this EntityAlignment alignment, TableKey key)
    {
        if (key.Columns is not { } columns)
        {
            return null;
        }

        var properties = columns
            .Select(column => alignment.Entity.Properties.FirstOrDefault(property => !property.IsShadow && alignment.ColumnOf(property)?.Name == column))
            .OfType<MappedProperty>()
            .ToList();
        return properties.Count == columns.Count && !properties.Exists(property => property.Name.Contains(".")) ? properties : null;
    }

    private static EquatableArray<string> Names(List<MappedProperty> properties) => properties.Select(property => property.Name).ToEquatableArray();
}
