using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>A row of a catalog, or of a table whose content is known.</summary>
/// <param name="names">The columns that are known here; the server has more.</param>
/// <param name="values">As many as <paramref name="names"/> or fewer: the rest is unknown.</param>
/// <param name="isCertain">Whether the row is there at all.</param>
internal sealed class Row(string[] names, Value[] values, bool isCertain = true)
{
    public bool IsCertain => isCertain;

    public string[] Names => names;

    public bool Has(string name) => Array.IndexOf(names, name) >= 0;

    public Value Find(string name) => Array.IndexOf(names, name) is var at && at >= 0 && at < values.Length ? values[at] : Value.Unknown;
}
