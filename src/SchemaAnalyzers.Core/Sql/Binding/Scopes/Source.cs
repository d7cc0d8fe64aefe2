using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>A table, query or function in FROM, by the names under which the query can speak of it.</summary>
internal sealed class Source(Identifier? name, List<SourceColumn> columns)
{
    /// <summary>The alias or the table's name; null for what has no name.</summary>
    public Identifier? Name { get; } = name;

    public List<SourceColumn> Columns { get; } = columns;

    /// <summary>Whether the columns are all there is.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The table, where this is one.</summary>
    public QualifiedName? Relation { get; init; }

    public bool HasAlias { get; init; }

    /// <summary>What the name alone means: the whole row.</summary>
    public TypeInfo? RowType { get; init; }

    /// <summary>Whether columns are found by their names alone. Not so where a join has merged some of them.</summary>
    public bool AreColumnsVisible { get; set; } = true;
}

/// <param name="Owner">The table reference whose column it is, where a query can speak of it by its table's own name for it.</param>
internal readonly record struct SourceColumn(Identifier Name, ExpressionType Type, Source? Owner = null)
{
    /// <summary>What stands before the name when all columns are written out; null for a merged column.</summary>
    public Identifier? Qualifier { get; init; }
}
