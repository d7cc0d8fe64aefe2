using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>Two types that the code may take for each other, by internal name, without schema: <c>citext</c> and <c>text</c>.</summary>
public sealed record TypePair(string One, string Other)
{
    /// <summary>The pairs of a list that has no mistake.</summary>
    public static EquatableArray<TypePair> ReadAll(string text) => Parts(text).Select(Read).OfType<TypePair>().ToEquatableArray();

    /// <summary>The first part of the list that is no pair; null where all are.</summary>
    public static string? FindMistake(string text) => Parts(text).FirstOrDefault(part => Read(part) is null);

    public bool Has(SqlType one, SqlType other) =>
        one.IsArray == other.IsArray
        && ((NameOf(one) == One && NameOf(other) == Other) || (NameOf(one) == Other && NameOf(other) == One));

    private static string NameOf(SqlType type) => type.Name.Name.Value;

    private static IEnumerable<string> Parts(string text) => text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0);

    private static TypePair? Read(string part)
    {
        var sides = part.Split('=');
        return sides.Length == 2 && TypeOf(sides[0]) is { } one && TypeOf(sides[1]) is { } other ? new TypePair(one, other) : null;
    }

    private static string? TypeOf(string side)
    {
        var words = string.Join(" ", side.ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries));
        var name = words.Substring(words.LastIndexOf('.') + 1);
        return name.Length == 0 ? null : BuiltInTypes.Resolve(name) ?? name;
    }
}
