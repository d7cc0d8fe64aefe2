using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Compares one entity with EF Core's entity type.</summary>
internal sealed class EntityComparison(ModelComparison result, Entity entity, IEntityType type, ITableBase? table)
{
    private readonly ITableBase? _table = table;

    public void Compare()
    {
        result.Compare($"{entity.Name} target", entity.Target.Select(target => target.Kind == TargetKind.None ? default : target.Name), TableName());
        if (_table is null)
        {
            return;
        }

        var columns = _table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal);
        result.Compare(
            $"{entity.Name} columns",
            entity.TableColumns.Select(read => string.Join(" ", read.Select(column => column.Value).Order(StringComparer.Ordinal))),
            string.Join(" ", columns));
        CompareProperties();
        result.Compare(
            $"{entity.Name} key",
            entity.PrimaryKey.Select(key => key is null ? "" : string.Join(" ", key.Properties)),
            type.FindPrimaryKey() is { } key ? string.Join(" ", key.Properties.Select(property => property.Name)) : "");
        if (entity.PrimaryKey is { IsKnown: true, Value: { } read } && ((_table as ITable)?.PrimaryKey?.Name ?? type.FindPrimaryKey()?.GetName()) is { } name)
        {
            result.Compare($"{entity.Name} key name", read.Name.Select(value => value.Value), name);
        }

        new ConstraintComparison(result, entity, type, _table).Compare();
    }

    private QualifiedName TableName() =>
        _table is null ? default : new QualifiedName(_table.Schema ?? "public", _table.Name);

    private void CompareProperties()
    {
        var expected = FlattenedProperty.Of(type).Where(item => item.IsIn(_table!)).ToDictionary(item => item.Path);
        foreach (var property in entity.Properties)
        {
            if (!expected.Remove(property.Name, out var item))
            {
                if (property.Column.IsKnown && !JsonComparison.IsJson(_table!, property))
                {
                    result.Wrong.Add($"{entity.Name}.{property.Name} is not mapped");
                }

                continue;
            }

            if (item.Column(_table!, out var column) || (column = _table!.FindColumn(item.Property)) is not null)
            {
                Compare(property, item.Property, column);
            }
        }

        new JsonComparison(result, entity, type, _table!).Compare();
        foreach (var missing in expected.Keys)
        {
            var list = entity.TableColumns is { IsKnown: true, IsRecorded: false } ? result.Wrong : result.Unknown;
            list.Add($"{entity.Name}.{missing} was not read");
        }
    }

    /// <summary>As the provider calls it.</summary>
    private static string Name(ValueStrategy strategy) => strategy switch
    {
        ValueStrategy.IdentityAlways => "IdentityAlwaysColumn",
        ValueStrategy.IdentityByDefault => "IdentityByDefaultColumn",
        ValueStrategy.HiLo => "SequenceHiLo",
        ValueStrategy.Serial => "SerialColumn",
        _ => strategy.ToString(),
    };

    private static string? Default(IProperty property, IColumnBase column) =>
        property.GetDefaultValueSql() ?? (property.TryGetDefaultValue(out var value) && value is not null ? ((IColumn)column).StoreTypeMapping.GenerateSqlLiteral(value) : null);

    /// <summary>Of the tables of a hierarchy only the first makes the values of the key.</summary>
    private ValueGenerated Generation(IProperty property) =>
        property.ValueGenerated is ValueGenerated.OnUpdateSometimes || (property.IsPrimaryKey() && ((type.GetMappingStrategy() == "TPT" && type.BaseType is not null) || (_table != TableTypes.TableOf(type))))
            ? ValueGenerated.Never
            : property.ValueGenerated;

    private void Compare(MappedProperty read, IProperty property, IColumnBase column)
    {
        var name = $"{entity.Name}.{read.Name}";
        result.Compare($"{name} column", read.Column.Select(value => value.Value), column.Name);
        result.Compare($"{name} store type", read.StoreType, StoreTypeName.Parse(column.StoreType)!);
        result.Compare($"{name} nullable", read.IsNullable, column.IsNullable);
        result.Compare($"{name} generation", read.ValueGeneration.Select(value => value.ToString()), Generation(property).ToString());
        result.Compare($"{name} token", read.IsConcurrencyToken, property.IsConcurrencyToken);
        result.Compare($"{name} comment", read.Comment, property.GetComment());
        result.Compare($"{name} length", read.MaxLength, property.GetMaxLength());
        result.Compare($"{name} precision", read.Precision, property.GetPrecision());
        result.Compare($"{name} scale", read.Scale, property.GetScale());
        result.Compare($"{name} converter", read.HasConverter, property.GetValueConverter() is not null || property.GetProviderClrType() is not null);
        result.Compare($"{name} default", read.Default, Default(property, column));
        result.Compare($"{name} collation", read.Collation, property.GetCollation());
        if (read.Strategy is not { IsKnown: true, Value: ValueStrategy.Default } && property.ValueGenerated == ValueGenerated.OnAdd)
        {
            result.Compare($"{name} strategy", read.Strategy.Select(Name), property.GetValueGenerationStrategy().ToString());
        }

        result.Compare($"{name} computed", read.Computed, property.GetComputedColumnSql());
        result.Compare($"{name} key", entity.PrimaryKey.Select(_ => read.IsKey), property.IsPrimaryKey());
        if (property.PropertyInfo is not null || property.FieldInfo is null)
        {
            // From another project a private field cannot be told from a value that no member holds.
            result.Compare($"{name} shadow", Fact.Known(read.IsShadow), property.IsShadowProperty() || property.IsIndexerProperty());
        }
    }
}
