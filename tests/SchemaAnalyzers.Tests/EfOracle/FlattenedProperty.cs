using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>A property of an entity or of what it owns in the same table, by its path.</summary>
internal sealed record FlattenedProperty(string Path, IProperty Property)
{
    private const int DeepestNesting = 5;

    public static IEnumerable<FlattenedProperty> Of(IEntityType type) => Types(type).SelectMany(part => Of(part.Type, part.Path, part.Path.Length > 0));

    /// <summary>The entity and what it owns in the same table, with what stands before their properties.</summary>
    public static IEnumerable<(string Path, IEntityType Type)> Types(IEntityType type) => Types(type, "", 0);

    /// <summary>Whether the property has a column in the table; one that has none anywhere is stored otherwise.</summary>
    public bool IsIn(ITableBase table) => table is not ITable || !Property.GetTableColumnMappings().Any() || Column(table, out _);

    public bool Column(ITableBase table, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out IColumnBase column)
    {
        var found = Property.GetTableColumnMappings().FirstOrDefault(mapping => mapping.TableMapping.Table == table);
        column = found?.Column!;
        return found is not null;
    }

    private static IEnumerable<(string Path, IEntityType Type)> Types(IEntityType type, string path, int depth)
    {
        yield return (path, type);
        foreach (var navigation in depth < DeepestNesting ? type.GetNavigations() : [])
        {
            if (navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent && !navigation.IsCollection && SharesTable(navigation))
            {
                foreach (var inner in Types(navigation.TargetEntityType, $"{path}{navigation.Name}.", depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<FlattenedProperty> Of(ITypeBase type, string prefix, bool isPart)
    {
        foreach (var property in type.GetProperties())
        {
            if (!isPart || !property.IsPrimaryKey())
            {
                yield return new FlattenedProperty(prefix + property.Name, property);
            }
        }

        foreach (var complex in type.GetComplexProperties().Where(complex => !complex.IsCollection && !complex.ComplexType.IsMappedToJson()))
        {
            foreach (var inner in Of(complex.ComplexType, $"{prefix}{complex.Name}.", isPart))
            {
                yield return inner;
            }
        }
    }

    private static bool SharesTable(INavigation navigation) =>
        navigation.TargetEntityType.GetTableName() == navigation.DeclaringEntityType.GetTableName() &&
        navigation.TargetEntityType.GetSchema() == navigation.DeclaringEntityType.GetSchema() &&
        !navigation.TargetEntityType.IsMappedToJson();
}
