using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The column that tells the entities of a hierarchy apart.</summary>
/// <remarks>EF's DiscriminatorConvention; DiscriminatorLengthConvention bounds it by the longest entity name since EF 8.</remarks>
internal static class Discriminator
{
    public const string Name = "Discriminator";

    /// <summary>The version of EF Core that began to bound the column.</summary>
    private const int FirstBounded = 8;

    public static MappedProperty Compose(Hierarchy hierarchy, ContextModel context, Place place)
    {
        var touch = context.Configuration.Everything ?? hierarchy.Touches.Select(touches => touches.Hierarchy ?? touches.Everything).FirstOrDefault(found => found is not null);
        var length = Length(hierarchy, context.Compilation);
        var member = new Member(Name, context.Compilation.GetSpecialType(SpecialType.System_String), null, MemberKind.Column, Mapping.To(SqlType.BuiltIn("text")), null);
        var touches = new PropertyTouches(member, [], context.Configuration);
        var facets = ColumnTypes.Facets(member, touches);
        facets = facets with { MaxLength = facets.MaxLength ?? length };
        return new MappedProperty(Name, place)
        {
            Column = touch?.Unknown<Identifier>() ?? context.Naming.Name("column", Name),
            ClrType = Fact.Known(new ClrType("System.String", ClrKind.Other, "string")),
            StoreType = touch?.Unknown<SqlType>() ?? new ColumnTypes(context).Of(member, facets, touches, default),
            MaxLength = touch?.Unknown<int?>() ?? Fact.Known(facets.MaxLength),
            IsNullable = touch?.Unknown<bool>() ?? Fact.Known(false),
            IsShadow = true,
        };
    }

    /// <summary>The longest class name, rounded up to a Fibonacci number, so that a new class seldom means a migration.</summary>
    private static int? Length(Hierarchy hierarchy, Compilation compilation)
    {
        if (Libraries.VersionOf(compilation, "Microsoft.EntityFrameworkCore") is not { Major: >= FirstBounded })
        {
            return null;
        }

        var longest = hierarchy.Derived.Prepend(hierarchy.Root).Max(type => TableNames.ShortName(type).Length);
        var (previous, current) = (1, 1);
        while (longest > current)
        {
            (previous, current) = (current, current + previous);
        }

        return current;
    }
}
