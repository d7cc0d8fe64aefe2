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

    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal) { "List", "IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection", "Collection", "ObservableCollection" };

    private static readonly HashSet<string> s_names = new(s_scalars.Values, StringComparer.Ordinal);

    public static Fact<ClrType> Of(string text) =>
        Scalar(text) is { } scalar ? Fact.Recorded(scalar)
        : Sequence(text) is { } sequence ? Fact.Recorded(sequence)
        : Fact.Unknown<ClrType>("the model snapshot shows what is behind a converter only");

    private static ClrType? Scalar(string text)
    {
        var isNullable = text.EndsWith("?", StringComparison.Ordinal);
        var bare = isNullable ? text.Substring(0, text.Length - 1) : text;
        return s_scalars.TryGetValue(bare, out var name) ? new ClrType(name, ClrKind.Other, text) { IsNullable = isNullable } : null;
    }

    /// <summary><c>string[]</c> and <c>List&lt;string&gt;</c>.</summary>
    private static ClrType? Sequence(string text)
    {
        var isArray = text.EndsWith("[]", StringComparison.Ordinal);
        var open = text.IndexOf('<');
        if (!isArray && (open < 0 || !text.EndsWith(">", StringComparison.Ordinal) || !s_lists.Contains(text.Substring(0, open))))
        {
            return null;
        }

        return Scalar(isArray ? text.Substring(0, text.Length - 2) : text.Substring(open + 1, text.Length - open - 2)) is { } element
            ? new ClrType(isArray ? "System.Array" : "System.Collections.Generic.List`1", isArray ? ClrKind.Array : ClrKind.List, text) { Element = element }
            : null;
    }

    public static bool IsScalar(ClrType type) => type.Kind == ClrKind.Other && s_names.Contains(type.FullName);
}
