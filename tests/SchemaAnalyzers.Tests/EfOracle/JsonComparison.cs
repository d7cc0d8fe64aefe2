using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Compares the columns that hold whole parts of an entity: EF has no property for them.</summary>
internal sealed class JsonComparison(ModelComparison result, Entity entity, ITypeBase type, ITableBase table)
{
    public static bool IsJson(ITableBase table, MappedProperty read) => table.FindColumn(read.Column.Value.Value) is { } column && IsJson(column);

    public void Compare()
    {
        var read = entity.Properties.Where(property => property.Column.IsKnown && IsJson(table, property)).ToList();
        foreach (var property in read)
        {
            var column = table.FindColumn(property.Column.Value.Value)!;
            result.Compare($"{entity.Name}.{property.Name} store type", property.StoreType, StoreTypeName.Parse(column.StoreType)!);
            result.Compare($"{entity.Name}.{property.Name} nullable", property.IsNullable, column.IsNullable);
        }

        var isWholeTable = type is not IEntityType { BaseType: null } root || !root.GetDerivedTypes().Any();
        foreach (var column in table.Columns.Where(column => IsJson(column) && isWholeTable && read.All(property => property.Column.Value.Value != column.Name)))
        {
            result.Unknown.Add($"{entity.Name} {column.Name} was not read");
        }
    }

    private static bool IsJson(IColumnBase column) => column.PropertyMappings.Count == 0;
}
