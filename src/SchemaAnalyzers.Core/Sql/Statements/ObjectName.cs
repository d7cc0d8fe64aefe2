using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>A name as written: the schema is empty where none is said.</summary>
internal readonly struct ObjectName(Identifier schema, Identifier name, Span span)
{
    public Identifier Schema { get; } = schema;

    public Identifier Name { get; } = name;

    public Span Span { get; } = span;

    public bool IsQualified => !Schema.IsEmpty;

    public override string ToString() => IsQualified ? $"{Schema}.{Name}" : Name.Value;
}
