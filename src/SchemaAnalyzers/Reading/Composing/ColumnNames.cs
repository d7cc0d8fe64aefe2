using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The columns of some properties, for the names of keys and indexes.</summary>
internal static class ColumnNames
{
    public static bool AreByConvention(IEnumerable<string> properties, IReadOnlyList<MappedProperty> all) =>
        properties.All(name => all.FirstOrDefault(property => property.Name == name) is { IsColumnExplicit: false });

    /// <summary>Null where one is not known.</summary>
    public static IReadOnlyList<string>? Of(IEnumerable<string> names, IReadOnlyList<MappedProperty> properties)
    {
        var columns = new List<string>();
        foreach (var name in names)
        {
            if (properties.FirstOrDefault(property => property.Name == name) is not { Column: { IsKnown: true } column })
            {
                return null;
            }

            columns.Add(column.Value.Value);
        }

        return columns;
    }
}
