using System.Text.Json;

namespace SchemaAnalyzers.Core.Tests.Drift;

/// <summary>One thing in which models and database differ, before anything is folded or told.</summary>
/// <param name="Class">As the facts name it: <c>missingColumn</c>.</param>
/// <param name="Table">Null for what belongs to none.</param>
/// <param name="Facts">What the facts say of it, in their order.</param>
internal sealed record RawDifference(string Class, string? Table, params (string Name, object Value)[] Facts)
{
    /// <summary>The class with its kind: <c>typeMismatch.jsonVsJsonb</c>.</summary>
    public string? Narrower => Of("kind") is string kind ? $"{Class}.{kind}" : Of("insertFails") is true ? $"{Class}.insertFails" : null;

    public bool IsOf(string name) => Class == name || Narrower == name;

    public override string ToString() =>
        string.Join(" ", Facts.Select(fact => $"{fact.Name}={Show(fact.Value)}").Prepend($"table={Table}").Prepend($"class={Class}"));

    /// <summary>The same text of an expectation.</summary>
    public static string Show(JsonElement expected) => string.Join(" ", expected.EnumerateObject().Select(property => $"{property.Name}={Show(Value(property.Value))}"));

    private static object Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(item => item.GetString()!).ToArray(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Number => element.GetInt32(),
        _ => element.GetString()!,
    };

    private static string Show(object value) => value switch
    {
        string[] items => string.Join(",", items),
        bool flag => flag ? "true" : "false",
        _ => value.ToString()!,
    };

    private object? Of(string name) => Facts.FirstOrDefault(fact => fact.Name == name).Value;
}
