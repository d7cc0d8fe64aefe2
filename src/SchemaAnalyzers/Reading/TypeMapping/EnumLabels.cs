using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>The texts as which the members of an enum reach the database.</summary>
internal static class EnumLabels
{
    private const string PgName = "NpgsqlTypes.PgNameAttribute";
    private const string Combined = "its values may be put together of several members";

    public static readonly Fact<EquatableArray<string>> None = Fact.Known<EquatableArray<string>>(default);

    /// <summary>As Npgsql names the labels of an enum type: by attribute, else in snake_case.</summary>
    public static Fact<EquatableArray<string>> OfEnumType(INamedTypeSymbol type) =>
        Fact.Known(Members(type)
            .Select(member => member.Find(PgName)?.Positional<string>(0) ?? NamingConvention.SnakeCase.Rewrite(member.Name))
            .ToEquatableArray());

    /// <summary>As HasPostgresEnum names the type: by attribute, else in snake_case.</summary>
    public static string TypeName(INamedTypeSymbol type) => type.Find(PgName)?.Positional<string>(0) ?? NamingConvention.SnakeCase.Rewrite(type.Name);

    /// <summary>As EF Core's own converter writes them into a text: by name.</summary>
    public static Fact<EquatableArray<string>> OfText(INamedTypeSymbol type)
    {
        var members = Members(type).ToList();
        return type.Has("System.FlagsAttribute") || members.Select(member => member.ConstantValue).Distinct().Count() < members.Count
            ? Fact.Unknown<EquatableArray<string>>(Combined)
            : Fact.Known(members.Select(member => member.Name).ToEquatableArray());
    }

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);
}
