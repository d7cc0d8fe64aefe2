using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>One type for each spelling in a text: of ten thousand columns a thousand are <c>varchar(200)</c>.</summary>
internal sealed class TypePool
{
    private Dictionary<string, SqlType>? _types;

    /// <summary>The type that was first spelled so.</summary>
    public SqlType Intern(string spelling, SqlType type)
    {
        _types ??= new(StringComparer.Ordinal);
        if (_types.TryGetValue(spelling, out var known))
        {
            return known;
        }

        _types.Add(spelling, type);
        return type;
    }
}
