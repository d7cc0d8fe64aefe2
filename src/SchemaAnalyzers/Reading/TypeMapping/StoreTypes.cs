using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>What Npgsql's provider makes of a CLR type.</summary>
internal static class StoreTypes
{
    /// <summary>The longest text that is still given as <c>varchar(n)</c>.</summary>
    private const int LongestVarchar = 10485760;

    public static Mapping Of(ITypeSymbol type, Facets facets)
    {
        var bare = ClrTypes.Unwrap(type);
        if (bare.TypeKind == TypeKind.Error)
        {
            return Mapping.Error;
        }

        if (bare is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, Rank: 1 })
        {
            return Mapping.To(facets.IsRowVersion ? SqlType.BuiltIn("bytea") : SqlType.BuiltIn("bytea"));
        }

        return Scalar(bare, facets) ?? Sequence(bare, facets) ?? Mapping.None;
    }

    private static Mapping? Scalar(ITypeSymbol type, Facets facets)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return Scalar(underlying, default) is { Type: { } stored } ? Mapping.ToEnum(stored) : Mapping.Error;
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        var fullName = ClrTypes.FullName(type);
        if (fullName == "System.Char")
        {
            return Mapping.To(SqlType.BuiltIn("bpchar", "1"));
        }

        if (BuiltInStoreTypes.Find(fullName) is { } name)
        {
            return Mapping.To(WithFacets(fullName, name, facets));
        }

        if (fullName == "NpgsqlTypes.NpgsqlRange`1" && BuiltInStoreTypes.FindRange(ClrTypes.FullName(named.TypeArguments[0])) is { } range)
        {
            return Mapping.To(SqlType.BuiltIn(range));
        }

        if ((IsHstore(named, fullName) ? "hstore" : BuiltInStoreTypes.FindOfExtension(fullName)) is { } ofExtension)
        {
            return Mapping.Unresolved("its type comes from an extension, whose schema the code does not name") with { WithoutSchema = new SqlType(new QualifiedName("", ofExtension), default) };
        }

        if (BuiltInStoreTypes.FindNodaTime(fullName) is { } moment && facets is { Precision: null, MaxLength: null })
        {
            return Mapping.To(SqlType.BuiltIn(moment));
        }

        return BuiltInStoreTypes.IsOfPlugIn(fullName) ? Mapping.Unresolved($"'{named.Name}' is mapped by a plug-in of the provider") : null;
    }

    private static SqlType WithFacets(string clrType, string name, Facets facets)
    {
        switch (name)
        {
            case "text" when clrType == "System.String" && facets is { IsFixedLength: true, MaxLength: > 0 and <= LongestVarchar and var characters }:
                return SqlType.BuiltIn("bpchar", Text(characters));
            case "text" when clrType == "System.String" && facets.MaxLength is > 0 and <= LongestVarchar and var length:
                return SqlType.BuiltIn("varchar", Text(length));
            case "varbit" when facets.MaxLength is > 0 and var bits:
                return SqlType.BuiltIn("varbit", Text(bits));
            case "int8" when clrType == "System.UInt32" && facets.IsRowVersion:
                return SqlType.BuiltIn("xid");
            case "numeric" when clrType == "System.UInt64":
                return facets.IsRowVersion ? SqlType.BuiltIn("xid8") : SqlType.BuiltIn("numeric", "20", "0");
            case "numeric" when facets.Precision is { } precision:
                return facets.Scale is { } scale ? SqlType.BuiltIn(name, Text(precision), Text(scale)) : SqlType.BuiltIn(name, Text(precision));
            case "timestamptz" or "time" or "interval" when facets.Precision is { } fraction:
                return SqlType.BuiltIn(name, Text(fraction));
            default:
                return SqlType.BuiltIn(name);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Mapping? Sequence(ITypeSymbol type, Facets facets)
    {
        if (Sequences.ElementOf(type) is not { } element || Sequences.IsDictionary(type))
        {
            return null;
        }

        var mapping = element is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
            ? Mapping.To(SqlType.BuiltIn("bytea"))
            : Scalar(ClrTypes.Unwrap(element), default);
        if (mapping?.Type is not { } stored)
        {
            return mapping;
        }

        return stored.Name.Name.Value.EndsWith("range", StringComparison.Ordinal)
            ? Mapping.To(SqlType.BuiltIn(stored.Name.Name.Value.Replace("range", "multirange")))
            : mapping with { Type = stored.ToArray(), IsSequence = true };
    }

    private static bool IsHstore(INamedTypeSymbol type, string fullName) =>
        fullName is "System.Collections.Generic.Dictionary`2" or "System.Collections.Immutable.ImmutableDictionary`2" &&
        type.TypeArguments.All(argument => argument.SpecialType == SpecialType.System_String);
}

/// <param name="Type">The store type; null where the type is not mapped, or not resolved.</param>
internal sealed record Mapping(SqlType? Type)
{
    /// <summary>Not a type of a column: perhaps an entity.</summary>
    public static readonly Mapping None = new((SqlType?)null);

    /// <summary>A type that does not compile.</summary>
    public static readonly Mapping Error = new((SqlType?)null) { Reason = "its type does not compile" };

    /// <summary>Why the store type is not known although the property is stored.</summary>
    public string? Reason { get; init; }

    /// <summary>The type of which only the schema is not known, with an empty one.</summary>
    public SqlType? WithoutSchema { get; init; }

    public bool IsEnum { get; init; }

    public bool IsSequence { get; init; }

    /// <summary>Whether a property of the type is stored in a column.</summary>
    public bool IsColumn => Type is not null || (Reason is not null && !ReferenceEquals(this, Error));

    public static Mapping To(SqlType type) => new(type);

    public static Mapping ToEnum(SqlType type) => new(type) { IsEnum = true };

    public static Mapping Unresolved(string reason) => new((SqlType?)null) { Reason = reason };
}

/// <summary>What attributes or the fluent API say about a column's type.</summary>
internal readonly record struct Facets(int? MaxLength, int? Precision, int? Scale, bool IsRowVersion)
{
    public bool IsFixedLength { get; init; }
}
