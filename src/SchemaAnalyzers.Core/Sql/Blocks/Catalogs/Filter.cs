using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>What the rows that are asked for have to have. Whoever lists rows may use it to find them faster, but need not.</summary>
internal sealed class Filter
{
    private readonly Dictionary<string, Value> _values = [];

    public bool IsEmpty => _values.Count == 0;

    public void Add(string column, Value value) => _values[column] = value;

    public string? TextOf(string column) => _values.TryGetValue(column, out var value) && value is Text text ? text.Content : null;

    public Oid? OidOf(string column) => _values.TryGetValue(column, out var value) ? value as Oid : null;
}
