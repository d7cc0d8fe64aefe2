using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <param name="Value">The property whose values it takes: a foreign key has the type of the key.</param>
internal sealed record KeyPart(string Name, MappedProperty Value)
{
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
