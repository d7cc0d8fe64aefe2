using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;

namespace SchemaAnalyzers.Reading.PlainClasses;

/// <summary>The library whose <c>[Table]</c> a class wears, and what its attributes are called.</summary>
internal enum PlainMapper
{
    None,

    /// <summary>Dapper.Contrib: generates INSERT and UPDATE with bare names.</summary>
    DapperContrib,

    Linq2Db,

    /// <summary>The attribute of .NET itself, next to a mapper that is not EF Core.</summary>
    Annotations,
}

internal static class PlainMapping
{
    private const string Contrib = "Dapper.Contrib.Extensions.";
    private const string Linq2Db = "LinqToDB.Mapping.";

    /// <summary>The mapper of a class and its table attribute.</summary>
    public static (PlainMapper Mapper, AttributeData? Table) Of(INamedTypeSymbol type, Libraries libraries)
    {
        if (type.Find(Contrib + "TableAttribute") is { } contrib)
        {
            return (PlainMapper.DapperContrib, contrib);
        }

        if (type.Find(Linq2Db + "TableAttribute") is { } linq)
        {
            return (PlainMapper.Linq2Db, linq);
        }

        return !libraries.HasEntityFramework && libraries.HasPlainMapper && type.Find(AttributeNames.Table) is { } table
            ? (PlainMapper.Annotations, table)
            : (PlainMapper.None, null);
    }

    public static AttributeData? Column(IPropertySymbol property) => property.Find(Linq2Db + "ColumnAttribute") ?? property.Find(AttributeNames.Column);

    /// <summary>Whether the mapper neither reads nor writes the property, or does not write it.</summary>
    public static bool IsLeftOut(IPropertySymbol property) =>
        property.Has(AttributeNames.NotMapped) ||
        property.Has(Linq2Db + "NotColumnAttribute") ||
        property.Has(Contrib + "ComputedAttribute") ||
        property.Find(Contrib + "WriteAttribute") is { ConstructorArguments.Length: 1 } write && !write.Positional<bool>(0);

    /// <summary>Whether the property is in the key; and whether the database supplies its value.</summary>
    public static (bool IsKey, bool IsGenerated) Key(IPropertySymbol property)
    {
        if (property.Has(Contrib + "KeyAttribute"))
        {
            return (true, true);
        }

        var isIdentity = property.Has(Linq2Db + "IdentityAttribute") || Column(property)?.Named<bool>("IsIdentity") == true;
        var isKey = property.Has(Contrib + "ExplicitKeyAttribute") ||
            property.Has(Linq2Db + "PrimaryKeyAttribute") ||
            property.Has(AttributeNames.Key) ||
            Column(property)?.Named<bool>("IsPrimaryKey") == true;
        return (isKey, isIdentity);
    }

    /// <summary>What linq2db's attributes say of NULL; null where they say nothing.</summary>
    public static bool? CanBeNull(IPropertySymbol property)
    {
        if (property.Has(Linq2Db + "NotNullAttribute"))
        {
            return false;
        }

        if (property.Has(Linq2Db + "NullableAttribute"))
        {
            return true;
        }

        return Column(property) is { } column && column.NamedArguments.Any(argument => argument.Key == "CanBeNull") ? column.Named<bool>("CanBeNull") : null;
    }
}
