using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>What kind of built-in type a type is. Arrays are judged by their elements: both sides of a comparison must be arrays or neither.</summary>
internal static class TypeFamily
{
    /// <summary>https://www.postgresql.org/docs/current/datatype-numeric.html: more digits than any declared precision may have.</summary>
    private const int AnyDigits = int.MaxValue;

    private static readonly Dictionary<string, int> s_integers = new() { ["int2"] = 2, ["int4"] = 4, ["int8"] = 8 };

    private static readonly Dictionary<string, int> s_floats = new() { ["float4"] = 4, ["float8"] = 8 };

    public static bool IsCharacters(SqlType type) => NameOf(type) is "text" or "varchar" or "bpchar";

    public static bool IsInteger(SqlType type) => NameOf(type) is { } name && s_integers.ContainsKey(name);

    public static bool IsNumeric(SqlType type) => NameOf(type) == "numeric";

    /// <summary>Whether values of both are of one kind, so that one becomes the other without a detour: numbers, characters, moments or JSON.</summary>
    public static bool AreOfOneKind(SqlType one, SqlType other) => KindOf(one) is { } kind && kind == KindOf(other);

    private static string? KindOf(SqlType type) =>
        IsInteger(type) || IsNumeric(type) || WidthOf(type, isFloat: true) is not null ? "number"
        : IsCharacters(type) ? "characters"
        : NameOf(type) switch
        {
            "date" or "timestamp" or "timestamptz" => "moment",
            "json" or "jsonb" => "json",
            _ => null,
        };

    /// <summary>The most characters that a value may have; null where it may have any number.</summary>
    public static int? LengthOf(SqlType type) =>
        type.Modifiers.Count == 1 && int.TryParse(type.Modifiers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The bytes of an integer or a floating-point number; null for others.</summary>
    public static int? WidthOf(SqlType type, bool isFloat) =>
        NameOf(type) is { } name && (isFloat ? s_floats : s_integers).TryGetValue(name, out var width) ? width : null;

    /// <summary>The digits in all and those behind the point; null for a type without such a bound.</summary>
    public static (int Digits, int Scale)? PrecisionOf(SqlType type)
    {
        if (!IsNumeric(type))
        {
            return null;
        }

        var numbers = type.Modifiers.Select(modifier => int.TryParse(modifier, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : AnyDigits).ToArray();
        return numbers.Length == 0 || numbers.Contains(AnyDigits) ? null : (numbers[0], numbers.Length > 1 ? numbers[1] : 0);
    }

    /// <summary>The digits of the seconds' fraction; null for a type without.</summary>
    public static int? FractionOf(SqlType type)
    {
        const int Default = 6;
        return NameOf(type) is not ("timestamp" or "timestamptz" or "time" or "timetz" or "interval") ? null : LengthOf(type) ?? Default;
    }

    /// <summary>For messages that name two such types: the aliases of those with long names.</summary>
    public static string Short(SqlType type) =>
        TypeNameWith(type, "timestamp", " without time zone", "") ?? TypeNameWith(type, "timestamptz", " with time zone", "tz") ?? type.ToString();

    private static string? TypeNameWith(SqlType type, string name, string words, string suffix)
    {
        var text = type.ToString();
        return NameOf(type) == name && text.StartsWith("timestamp", StringComparison.Ordinal)
            ? "timestamp" + suffix + text.Substring("timestamp".Length).Replace(words, "")
            : null;
    }

    public static string? NameOf(SqlType type) => type.IsBuiltIn ? type.Name.Name.Value : null;
}
