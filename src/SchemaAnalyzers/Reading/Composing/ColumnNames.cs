using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The columns of some properties, for the names of keys and indexes.</summary>
internal static class ColumnNames
{
    public static bool AreByConvention(IEnumerable<string> properties, IReadOnlyList<MappedProperty> all) =>
        properties.All(name => all.FirstOrDefault(property => property.Name == name) is { IsColumnExplicit: false });

    /// <summary>The name of a foreign key that stands in a table which is not composed of members alone.</summary>
    /// <param name="columns">Null where one is not known.</param>
    public static Fact<Identifier> ForeignKey(Fact<TableTarget> table, Fact<TableTarget> principal, IReadOnlyList<string>? columns, ContextModel context) =>
        context.Naming.Unread<Identifier>("constraint") ?? (table.IsKnown && principal.IsKnown && columns is not null
            ? Fact.Known(new Identifier(TableNames.Cut($"FK_{table.Value.Name.Name.Value}_{principal.Value.Name.Name.Value}_{string.Join("_", columns)}")))
            : Fact.Unknown<Identifier>("the names of which it is made are not known"));

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
