using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>The variables of a block, and of the blocks around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<Identifier, Value> _values = [];

    public void Declare(Identifier name, Value value) => _values[name] = value;

    /// <summary>Null where there is no such variable.</summary>
    public Value? Find(Identifier name) => _values.TryGetValue(name, out var value) ? value : outer?.Find(name);

    public void Set(Identifier name, Value value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.ContainsKey(name))
            {
                scope._values[name] = value;
                return;
            }
        }
    }

    private Scope? Outer => outer;
}
