using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Where a query speaks of what: enough to write the query again after something got another name.</summary>
internal sealed class NameUses
{
    public List<RelationUse> Relations { get; } = [];

    public List<ColumnUse> Columns { get; } = [];

    /// <summary>Columns that a join takes together by their name: USING and NATURAL.</summary>
    public List<ColumnUse> Merged { get; } = [];

    public List<QualifierUse> Qualifiers { get; } = [];

    public List<StarUse> Stars { get; } = [];

    /// <summary>Functions that are not built in.</summary>
    public List<ObjectUse> Functions { get; } = [];

    /// <summary>Types that are not built in.</summary>
    public List<ObjectUse> Types { get; } = [];

    /// <summary>What stands after COLLATE.</summary>
    public List<ObjectName> Collations { get; } = [];

    /// <summary>String constants that are cast to regclass.</summary>
    public List<Span> RelationLiterals { get; } = [];
}

internal sealed record RelationUse(NamedTable Table, QualifiedName Relation, Source Source);

/// <param name="Span">Of the column's name alone.</param>
/// <param name="IsTarget">Whether it is a column of the result, which keeps its name.</param>
internal sealed record ColumnUse(Span Span, Source Owner, Identifier Column, bool IsTarget);

/// <param name="Span">Of the table's name before a column, with its schema if that is written.</param>
internal sealed record QualifierUse(Span Span, Source Source, bool HasSchema);

/// <param name="Columns">What the star stands for; the qualifier is null where there is none.</param>
internal sealed record StarUse(Span Span, EquatableArray<KeyValuePair<Identifier?, Identifier>> Columns);

internal sealed record ObjectUse(Span Span, QualifiedName Name, bool IsQualified);
