using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>A property of an entity or of what it owns in the same table, by its path.</summary>
internal sealed record FlattenedProperty(string Path, IProperty Property)
{
    public static IEnumerable<FlattenedProperty> Of(IEntityType type) => Of(type, "", 0);

    public bool Column(ITableBase table, out IColumnBase column)
    {
        var found = Property.GetTableColumnMappings().FirstOrDefault(mapping => mapping.TableMapping.Table == table);
        column = found?.Column!;
        return found is not null;
    }

    private static IEnumerable<FlattenedProperty> Of(ITypeBase type, string prefix, int depth)
    {
        var isOwned = type is IEntityType { } owned && owned.IsOwned();
        foreach (var property in type.GetProperties())
        {
            if (!isOwned || !property.IsPrimaryKey())
            {
                yield return new FlattenedProperty(prefix + property.Name, property);
            }
        }

        foreach (var complex in type.GetComplexProperties().Where(complex => !complex.IsCollection))
        {
            foreach (var inner in Of(complex.ComplexType, $"{prefix}{complex.Name}.", depth + 1))
            {
                yield return inner;
            }
        }

        foreach (var navigation in type is IEntityType entity && depth < 5 ? entity.GetNavigations() : [])
        {
            if (navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent && !navigation.IsCollection && SharesTable(navigation))
            {
                foreach (var inner in Of(navigation.TargetEntityType, $"{prefix}{navigation.Name}.", depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool SharesTable(INavigation navigation) =>
        navigation.TargetEntityType.GetTableName() == navigation.DeclaringEntityType.GetTableName() &&
        navigation.TargetEntityType.GetSchema() == navigation.DeclaringEntityType.GetSchema() &&
        !navigation.TargetEntityType.IsMappedToJson();
}
