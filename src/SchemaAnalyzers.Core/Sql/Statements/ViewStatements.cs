using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

internal sealed record CreateViewStatement(ObjectName Name, string Query) : Statement
{
    public EquatableArray<Identifier> ColumnNames { get; init; }

    /// <summary>Names and types after <c>-- columns:</c>, which the canonical writer puts before a view.</summary>
    public EquatableArray<ColumnSyntax> DeclaredColumns { get; init; }

    public SelectSyntax? Select { get; init; }

    public bool IsMaterialized { get; init; }

    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool IsTemporary { get; init; }

    public string? Options { get; init; }
}

/// <summary>A query so simple that its columns can be told: columns of one table, renamed or cast.</summary>
internal sealed record SelectSyntax(ObjectName Source, Identifier Alias, EquatableArray<SelectItem> Items);

/// <param name="Column">Null for <c>*</c>.</param>
/// <param name="Cast">The type after <c>::</c>, or null.</param>
internal sealed record SelectItem(Identifier? Qualifier, Identifier? Column, TypeSyntax? Cast, Identifier? Alias);
