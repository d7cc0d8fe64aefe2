using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>A column that tables must have: <c>created_at</c> every one, <c>public.*.created_at</c> those of a pattern.</summary>
/// <param name="Tables">Null for all.</param>
public sealed record MandatoryColumn(Glob? Tables, Identifier Column)
{
    /// <summary>The columns of a list that has no mistake.</summary>
    public static EquatableArray<MandatoryColumn> ReadAll(string text) => Glob.ReadAll(text).Select(Read).ToEquatableArray();

    /// <summary>The first part of the list that is no column; null where all are.</summary>
    public static string? FindMistake(string text) =>
        Glob.FindMistake(text, depth: 3) ?? Glob.ReadAll(text).FirstOrDefault(path => Read(path).Column.Value.IndexOfAny(['*', '?']) >= 0)?.Pattern;

    public bool Concerns(QualifiedName table) => Tables?.MatchesPath(table.Schema, table.Name) != false;

    private static MandatoryColumn Read(Glob path)
    {
        var dot = path.Pattern.LastIndexOf('.');
        return new(dot < 0 ? null : new Glob(path.Pattern.Substring(0, dot)), new(path.Pattern.Substring(dot + 1)));
    }
}
