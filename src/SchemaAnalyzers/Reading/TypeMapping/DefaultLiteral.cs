using System.Globalization;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>Writes constants as the type mappings of the provider write them.</summary>
internal static class DefaultLiteral
{
    /// <summary>Null where it is not known how the provider writes the value.</summary>
    /// <param name="clrType">The type of the property, by its full name.</param>
    public static string? Write(string clrType, object value) => clrType switch
    {
        "System.Boolean" => value is bool flag ? (flag ? "TRUE" : "FALSE") : null,
        "System.String" => value is string text ? SqlQuote.Literal(text) : null,
        "System.Char" => value is char letter ? SqlQuote.Literal(letter.ToString()) : null,
        "System.Byte" or "System.Int16" or "System.UInt16" or "System.Int32" or "System.UInt32" or "System.Int64" => Number(value),
        "System.Decimal" => Decimal(value),
        _ => null,
    };

    public static string? Number(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static string? Decimal(object value) =>
        value is decimal or int or long or short ? Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.0###########################", CultureInfo.InvariantCulture) : null;
}
