using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>A column while its clauses are read. They come in any order, and a copy of the column for each would be the costliest part of reading it.</summary>
internal struct ColumnDraft(Identifier name)
{
    private static readonly ColumnClauses s_none = new();

    public readonly Identifier Name => name;

    public bool? NotNull { get; set; }

    public string? Default { get; set; }

    public ColumnClauses Clauses { get; set; } = s_none;

    public readonly ColumnSyntax Finish(TypeSyntax? type, List<ConstraintSyntax>? constraints, Span span)
    {
        var clauses = constraints is null ? Clauses : Clauses with { Constraints = constraints.OrEmpty() };
        return new ColumnSyntax(name, type)
        {
            NotNull = NotNull,
            Default = Default,
            Clauses = ReferenceEquals(clauses, s_none) ? null : clauses,
            Span = span,
        };
    }
}
