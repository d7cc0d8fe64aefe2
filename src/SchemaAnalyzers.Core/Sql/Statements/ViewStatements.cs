using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Statements;

internal sealed record CreateViewStatement(ObjectName Name, string Query) : Statement
{
    public EquatableArray<Identifier> ColumnNames { get; init; }

    /// <summary>Names and types after <c>-- columns:</c>, which the canonical writer puts before a view.</summary>
    public EquatableArray<ColumnSyntax> DeclaredColumns { get; init; }

    /// <summary>The query where we can read it.</summary>
    public ParsedQuery? Parsed { get; init; }

    public bool IsMaterialized { get; init; }

    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool IsTemporary { get; init; }

    public string? Options { get; init; }
}
