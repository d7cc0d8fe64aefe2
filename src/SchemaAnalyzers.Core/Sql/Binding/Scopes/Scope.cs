using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The names that an expression can use: those of its own FROM, then those of the queries around it.</summary>
internal sealed class Scope(Scope? outer, CommonTableScope? commonTables)
{
    public Scope? Outer { get; } = outer;

    public CommonTableScope? CommonTables { get; set; } = commonTables;

    public List<Source> Sources { get; init; } = [];
}

/// <summary>A table of WITH, and those before it.</summary>
internal sealed class CommonTableScope(CommonTableScope? outer, Identifier name)
{
    public int Count { get; } = (outer?.Count ?? 0) + 1;

    /// <summary>Null while they are not known.</summary>
    public List<BoundColumn>? Columns { get; set; }

    public CommonTableScope? Find(Identifier wanted)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == wanted)
            {
                return scope;
            }
        }

        return null;
    }

    private CommonTableScope? Outer { get; } = outer;

    private Identifier Name { get; } = name;
}

/// <summary>A column that a query gives.</summary>
internal readonly record struct BoundColumn(Identifier Name, ExpressionType Type);
