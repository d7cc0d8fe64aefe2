using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>How a property is declared so that EF Core stores it as a column's type.</summary>
/// <param name="Type">The full metadata name of the type, of the element for an array.</param>
internal sealed record ScaffoldedType(string Type, bool IsArray)
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean",
        ["bytea"] = "System.Byte[]",
        ["date"] = "System.DateOnly",
        ["float4"] = "System.Single",
        ["float8"] = "System.Double",
        ["inet"] = "System.Net.IPAddress",
        ["int2"] = "System.Int16",
        ["int4"] = "System.Int32",
        ["int8"] = "System.Int64",
        ["interval"] = "System.TimeSpan",
        ["macaddr"] = "System.Net.NetworkInformation.PhysicalAddress",
        ["numeric"] = "System.Decimal",
        ["text"] = "System.String",
        ["time"] = "System.TimeOnly",
        ["timestamptz"] = "System.DateTime",
        ["uuid"] = "System.Guid",
        ["varchar"] = "System.String",
    };

    /// <summary>Types that no convention leads to.</summary>
    private static readonly Dictionary<string, string> s_declared = new(StringComparer.Ordinal)
    {
        ["bpchar"] = "System.String",
        ["json"] = "System.String",
        ["jsonb"] = "System.String",
        ["timestamp"] = "System.DateTime",
        ["xml"] = "System.String",
    };

    /// <summary>The column type that has to be said; null where convention leads to it.</summary>
    public string? TypeName { get; private init; }

    public int? Length { get; private init; }

    public int? Precision { get; private init; }

    public int? Scale { get; private init; }

    /// <summary>Of a column, whose domain says all that is to be said of its length and the like.</summary>
    public static ScaffoldedType? Of(Database database, Column column) =>
        ColumnNature.BaseTypeOf(database, column.Type) is not { } type || Of(type) is not { } scaffolded ? null
        : type == column.Type ? scaffolded
        : new(scaffolded.Type, scaffolded.IsArray) { TypeName = column.Type.ToString() };

    /// <summary>Null for a type for which there is no obvious one in .NET.</summary>
    public static ScaffoldedType? Of(SqlType type)
    {
        if (TypeFamily.NameOf(type) is not { } name)
        {
            return null;
        }

        if (s_declared.TryGetValue(name, out var declared))
        {
            return new(declared, type.IsArray) { TypeName = type.ToString() };
        }

        if (!s_types.TryGetValue(name, out var known))
        {
            return null;
        }

        // Facets of the elements are said by the name of the type.
        var numbers = type.Modifiers.Select(modifier => int.TryParse(modifier, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        return numbers.Count == 0 ? new(known, type.IsArray)
            : type.IsArray || numbers.Contains(null) || numbers.Count > 2 ? new(known, type.IsArray) { TypeName = type.ToString() }
            : name == "varchar" ? new(known, false) { Length = numbers[0] }
            : new(known, false) { Precision = numbers[0], Scale = numbers.Count == 2 ? numbers[1] : null };
    }
}
