using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>A property and its column, as far as types go: what the rules about types look at.</summary>
public sealed class TypePairing
{
    private TypePairing(EntityAlignment alignment, Relation relation, MappedProperty property, Column column, SqlType columnType)
    {
        Alignment = alignment;
        Relation = relation;
        Property = property;
        Column = column;
        ColumnType = columnType;
        StoreType = property.StoreType.TryGet(out var type) ? ColumnNature.BaseTypeOf(alignment.Database, type) : null;
    }

    public EntityAlignment Alignment { get; }

    public Relation Relation { get; }

    public MappedProperty Property { get; }

    public Column Column { get; }

    /// <summary>The type of the column, below all domains.</summary>
    public SqlType ColumnType { get; }

    /// <summary>The type that the model asks for, below all domains; null where it is Unknown.</summary>
    public SqlType? StoreType { get; }

    public ClrType? ClrType => Property.ClrType.TryGet(out var type) ? type : null;

    public Database Database => Alignment.Database;

    /// <summary>Whether rows are written through the property. A view is only read: what its columns would refuse is no matter.</summary>
    public bool IsWritten => Relation is Table;

    /// <summary>Whether a team has said that the code may take the two types for each other.</summary>
    public bool IsEquivalent =>
        Property.StoreType.TryGet(out var type)
        && Alignment.Options.EquivalentTypes.Any(pair => pair.Has(type, ColumnType) || pair.Has(type, Column.Type) || (StoreType is { } store && pair.Has(store, ColumnType)));

    /// <summary>Whether both are that type, or arrays of it.</summary>
    public bool IsBetween(string one, string other) =>
        StoreType is { } store
        && store.IsArray == ColumnType.IsArray
        && (TypeFamily.NameOf(store), TypeFamily.NameOf(ColumnType)) is var (said, actual)
        && ((said == one && actual == other) || (said == other && actual == one));

    /// <summary>All pairs of an entity that can be compared.</summary>
    public static IEnumerable<TypePairing> Of(EntityAlignment alignment)
    {
        if (alignment.Relation is not { Uncertainty: null } relation)
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (alignment.ColumnOf(property) is { } column && ColumnNature.BaseTypeOf(alignment.Database, column.Type) is { } type)
            {
                yield return new(alignment, relation, property, column, type);
            }
        }
    }

    /// <param name="format">What the rule's message needs besides the property, which comes first, and the column, which comes second.</param>
    public Finding Report(Rule rule, params string[] format) => Report(rule, Place, format);

    public Finding Report(Rule rule, Place place, params string[] format) =>
        new(rule, place, new([$"{Alignment.Entity.Name}.{Property.Name}", $"{Relation.Name}.{Column.Name}", .. format]))
        {
            Related = Column.Origin.Places,
        };

    /// <summary>The edit that takes over the type of the column; null where there is no property to edit.</summary>
    public Remedy? MapToColumnType() =>
        Property.IsShadow || !FitsItsKeys() || IsOffsetInTimestamp ? null
        : ClrType is { Kind: ClrKind.Enum } type && Property.StoreType.Where is null && StoreType is { IsBuiltIn: false } ? NameEnumType(type)
        : new SetColumnType(Property.Name, TypeFamily.Short(Column.Type));

    /// <summary>EF Core stores a moment with its offset in no other type than <c>timestamptz</c>.</summary>
    private bool IsOffsetInTimestamp => ClrType?.FullName == "System.DateTimeOffset" && TypeFamily.NameOf(ColumnType) == "timestamp";

    /// <summary>What MapEnum says it says for all properties of the enum; null where the column's type is no enum with these labels.</summary>
    private NameEnumType? NameEnumType(ClrType type) =>
        Database.Types.Find(ColumnType.Name) is EnumType other && Property.StoredLabels.TryGet(out var labels) && labels.All(other.Labels.Contains) && other.Labels.All(labels.Contains)
            ? new(type.FullName, other.Name.Schema.Value, other.Name.Name.Value)
            : null;

    /// <summary>The edit that declares the property as the column is; null where no type is obvious, or another property would need more than that.</summary>
    public Remedy? DeclareAsColumn() =>
        !Property.IsShadow && Property.StoreType.Where is null && Property.Collation.Is(null) && FitsItsKeys() && ScaffoldedType.Of(ColumnType) is { IsArray: false, TypeName: null } scaffolded ? new ChangeType(Property.Name, scaffolded.Type) : null;

    /// <summary>Whether the column has one type with those that refer to it, or that it refers to: EF Core takes no key whose ends differ.</summary>
    private bool FitsItsKeys() => KeyTypes.AtOtherEnds(Alignment, Relation, Property, Column.Name).All(type => type == ColumnType);

    /// <summary>Where the type is decided: the words that name it, else the type of the property.</summary>
    public Place Place => Property.StoreType.Where ?? Property.ClrType.Where ?? Property.Place;

    /// <summary>Where its length is decided.</summary>
    public Place LengthPlace => Property.StoreType.Where ?? Property.MaxLength.Where ?? Place;

    /// <summary>Where its precision is decided.</summary>
    public Place PrecisionPlace => Property.StoreType.Where ?? Property.Precision.Where ?? Place;
}
