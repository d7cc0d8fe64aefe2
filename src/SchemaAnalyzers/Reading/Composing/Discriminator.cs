using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The column that tells the entities of a hierarchy apart.</summary>
/// <remarks>EF's DiscriminatorConvention; DiscriminatorLengthConvention bounds it by the longest entity name since EF 8.</remarks>
internal static class Discriminator
{
    public const string Name = "Discriminator";

    public static MappedProperty Compose(Hierarchy hierarchy, ContextModel context, Place place)
    {
        var touch = context.Configuration.Everything ?? hierarchy.Touches.Select(touches => touches.Hierarchy ?? touches.Everything).FirstOrDefault(found => found is not null);
        return new MappedProperty(Name, place)
        {
            Column = touch?.Unknown<Identifier>() ?? Fact.Known(new Identifier(Name)),
            ClrType = Fact.Known(new ClrType("System.String", ClrKind.Other, "string")),
            StoreType = touch?.Unknown<SqlType>() ?? Fact.Known(SqlType.BuiltIn("text")),
            IsNullable = touch?.Unknown<bool>() ?? Fact.Known(false),
            IsShadow = true,
        };
    }
}
