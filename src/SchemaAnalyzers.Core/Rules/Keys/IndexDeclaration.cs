using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>How the model would declare an index of the table.</summary>
internal static class IndexDeclaration
{
    /// <summary>Null for an index that no attribute can say in full, or on what no property of the class maps.</summary>
    public static Remedy? DeclareIndex(this EntityAlignment alignment, TableKey key)
    {
        // A constraint is more than an index: declared as one it would be told again.
        var plain = key.Kind == KeyKind.Index && key.Index is { Predicate: null, Method: "btree", NullsNotDistinct: false } && key.Index.Included.IsEmpty && key.Index.Keys.All(part => !part.IsDescending);
        if (!plain || key.Columns is not { } columns)
        {
            return null;
        }

        var properties = columns
            .Select(column => alignment.Entity.Properties.FirstOrDefault(property => !property.IsShadow && alignment.ColumnOf(property)?.Name == column)?.Name)
            .OfType<string>()
            .ToEquatableArray();
        return properties.Count == columns.Count && !properties.Any(name => name.Contains(".")) ? new AddIndex(properties, key.Name.Value, key.IsUnique) : null;
    }
}
