using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>The simple types that a model snapshot names as C# does. Others are named by what the database gets: no word about the class.</summary>
internal static class RecordedClrTypes
{
    private static readonly Dictionary<string, string> s_scalars = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean",
        ["byte"] = "System.Byte",
        ["sbyte"] = "System.SByte",
        ["short"] = "System.Int16",
        ["ushort"] = "System.UInt16",
        ["int"] = "System.Int32",
        ["uint"] = "System.UInt32",
        ["long"] = "System.Int64",
        ["ulong"] = "System.UInt64",
        ["float"] = "System.Single",
        ["double"] = "System.Double",
        ["decimal"] = "System.Decimal",
        ["char"] = "System.Char",
        ["string"] = "System.String",
        ["Guid"] = "System.Guid",
        ["DateTime"] = "System.DateTime",
        ["DateTimeOffset"] = "System.DateTimeOffset",
        ["DateOnly"] = "System.DateOnly",
        ["TimeOnly"] = "System.TimeOnly",
        ["TimeSpan"] = "System.TimeSpan",
    };

    private static readonly HashSet<string> s_names = new(s_scalars.Values, StringComparer.Ordinal);

    public static Fact<ClrType> Of(string text)
    {
        var isNullable = text.EndsWith("?", StringComparison.Ordinal);
        var bare = isNullable ? text.Substring(0, text.Length - 1) : text;
        return s_scalars.TryGetValue(bare, out var name)
            ? Fact.Recorded(new ClrType(name, ClrKind.Other, text) { IsNullable = isNullable })
            : Fact.Unknown<ClrType>("the model snapshot shows what is behind a converter only");
    }

    public static bool IsScalar(ClrType type) => type.Kind == ClrKind.Other && s_names.Contains(type.FullName);
}
