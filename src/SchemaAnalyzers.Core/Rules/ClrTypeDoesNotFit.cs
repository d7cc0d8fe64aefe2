using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ClrTypeDoesNotFit : EntityRule
{
    public override string Id => "SCH2001";

    public override string Title => "Property type cannot read the column";

    public override string MessageFormat => "Property '{0}' is '{1}', but column '{2}.{3}' is '{4}', which Npgsql does not read as '{1}'. {5}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        // Without EF Core other mappers read the columns: Dapper converts by rules of its own.
        if (alignment.Relation is not { Uncertainty: null } relation || alignment.Entity.Context is null)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (alignment.ColumnOf(property) is { } column
                && property.ClrType.TryGet(out var clrType)
                && property.HasConverter.Is(false)
                && property.StoreType.TryGet(out var storeType)
                && ColumnNature.BaseTypeOf(alignment.Database, column.Type) is { } columnType
                && IsMisread(clrType, storeType, columnType))
            {
                yield return Report(alignment.Entity, property, clrType, relation, column, columnType);
            }
        }
    }

    /// <summary>Whether reading fails for certain: both types are covered, no converter stands between, and the pair is not readable.</summary>
    private static bool IsMisread(ClrType clrType, SqlType storeType, SqlType columnType)
    {
        var isCollection = ReadableTypes.IsCollection(clrType);
        var element = isCollection ? clrType.Element : clrType;
        if (!ReadableTypes.Covers(columnType)
            || element is null
            || ReadableTypes.Of(element) is not { } mapping
            || !mapping.IsNative(storeType)
            || storeType.IsArray != isCollection)
        {
            return false;
        }

        // Npgsql reads bytes and characters from arrays and texts in ways of their own.
        return columnType.IsArray == isCollection
            ? !mapping.CanRead(columnType)
            : mapping.FullName is not ("System.Byte[]" or "System.Char" or "System.Byte");
    }

    private Finding Report(Entity entity, MappedProperty property, ClrType clrType, Relation relation, Column column, SqlType columnType)
    {
        var advice = ReadableTypes.Preferred(columnType) is { } preferred
            ? $"Declare it '{preferred}{(clrType.IsNullable ? "?" : "")}', or change the column in a migration"
            : "Add a value converter, or change the column in a migration";
        return new Finding(
            this,
            property.ClrType.Where ?? property.Place,
            new($"{entity.Name}.{property.Name}", clrType.Display, relation.Name.ToString(), column.Name.Value, column.Type.ToString(), advice))
        {
            Related = column.Origin.Place is { } origin ? new(origin) : default,
        };
    }
}
