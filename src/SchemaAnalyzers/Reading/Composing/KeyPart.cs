using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <param name="Value">The property whose values it takes: a foreign key has the type of the key.</param>
internal sealed record KeyPart(string Name, MappedProperty Value)
{
    /// <summary>What ConfigureConventions says of all properties of its type; null where it says nothing.</summary>
    public Touch? Defaults { get; init; }

    /// <summary>Whether its type alone admits null.</summary>
    public bool IsReference { get; init; }

    /// <summary>A column that takes the part's values, without what is said of all columns of that type: which of the two wins is not read.</summary>
    public MappedProperty WithDefaults(MappedProperty column) => Defaults is not { } touch ? column : column with
    {
        StoreType = touch.Unknown<SqlType>(),
        HasConverter = touch.Unknown<bool>(),
        MaxLength = touch.Unknown<int?>(),
        Precision = touch.Unknown<int?>(),
        Scale = touch.Unknown<int?>(),
    };

    /// <summary>The number that EF gives where the class has no property for it.</summary>
    public static MappedProperty Shadow(string name, Place place) => new(name, place)
    {
        ClrType = Fact.Known(new ClrType("System.Int32", ClrKind.Other, "int")),
        StoreType = Fact.Known(SqlType.BuiltIn("int4")),
        IsNullable = Fact.Known(false),
        IsKey = true,
        IsShadow = true,
        ValueGeneration = Fact.Known(ValueGeneration.OnAdd),
    };
}
