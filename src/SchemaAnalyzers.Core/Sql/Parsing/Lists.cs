using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Parsing;

internal static class Lists
{
    /// <summary>Most lists of a statement are empty: those are never allocated.</summary>
    public static EquatableArray<T> OrEmpty<T>(this List<T>? items) => items is null || items.Count == 0 ? default : new EquatableArray<T>([.. items]);
}
