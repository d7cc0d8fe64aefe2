using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The text form of a search_path.</summary>
internal static class SearchPath
{
    /// <param name="isList">Whether commas separate names, as in <c>set_config('search_path', 'a, b', false)</c>.</param>
    public static EquatableArray<Identifier> Parse(string text, bool isList)
    {
        var names = isList ? text.Split(',') : [text];
        return names.Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => Name(name, isList)).ToEquatableArray();
    }

    private static Identifier Name(string name, bool isFolded)
    {
        if (isFolded && name.Length > 1 && name[0] == '"' && name[name.Length - 1] == '"')
        {
            return new Identifier(name.Substring(1, name.Length - 2).Replace("\"\"", "\""));
        }

        return new Identifier(isFolded ? name.ToLowerInvariant() : name);
    }
}
