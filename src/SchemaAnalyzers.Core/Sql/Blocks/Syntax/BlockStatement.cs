using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Syntax;

/// <summary>A statement of PL/pgSQL, as written.</summary>
/// <remarks>https://www.postgresql.org/docs/current/plpgsql-structure.html</remarks>
/// <param name="Span">Offsets in the text of the block.</param>
internal abstract record BlockStatement(Span Span);

/// <summary>DECLARE ... BEGIN ... EXCEPTION ... END.</summary>
internal sealed record Block(Span Span, Identifier? Label, EquatableArray<Variable> Variables, EquatableArray<BlockStatement> Body, EquatableArray<Handler> Handlers)
    : BlockStatement(Span);

/// <param name="Value">Null for a variable that starts as NULL.</param>
internal sealed record Variable(Identifier Name, Expression? Value);

/// <param name="States">The SQLSTATE codes that it catches: a class where the code ends in 000, and all where there is none.</param>
internal sealed record Handler(EquatableArray<string> States, EquatableArray<BlockStatement> Body);

/// <summary>IF, and CASE.</summary>
internal sealed record IfStatement(Span Span, EquatableArray<Branch> Branches, EquatableArray<BlockStatement> Otherwise) : BlockStatement(Span);

internal sealed record Branch(Expression Condition, EquatableArray<BlockStatement> Body);

internal sealed record LoopStatement(Span Span, Identifier? Label, LoopHead Head, EquatableArray<BlockStatement> Body) : BlockStatement(Span);

internal abstract record LoopHead;

/// <summary>WHILE, and LOOP, whose condition is true.</summary>
internal sealed record WhileHead(Expression Condition) : LoopHead;

internal sealed record RangeHead(Identifier Variable, Expression From, Expression To, Expression? By, bool IsReverse) : LoopHead;

internal sealed record ArrayHead(EquatableArray<Identifier> Targets, Expression Array) : LoopHead;

/// <param name="Query">Null where it cannot be told what the query gives.</param>
internal sealed record QueryHead(EquatableArray<Identifier> Targets, Query? Query) : LoopHead;

/// <summary>EXIT and CONTINUE.</summary>
internal sealed record ExitStatement(Span Span, bool IsContinue, Identifier? Label, Expression? When) : BlockStatement(Span);

internal sealed record ReturnStatement(Span Span) : BlockStatement(Span);

/// <param name="State">Null for a bare RAISE, which raises again what a handler caught.</param>
internal sealed record RaiseStatement(Span Span, bool IsError, string? State, string Message) : BlockStatement(Span);

/// <summary>An assignment, and SELECT ... INTO.</summary>
/// <param name="Query">Its first row; null where it cannot be told.</param>
internal sealed record AssignStatement(Span Span, EquatableArray<Identifier> Targets, Query? Query, bool IsSelect) : BlockStatement(Span)
{
    /// <summary>Whether anything but one row is an error.</summary>
    public bool IsStrict { get; init; }
}

/// <summary>PERFORM, and an expression whose value is not used.</summary>
internal sealed record PerformStatement(Span Span, Query? Query, Statement? Statement) : BlockStatement(Span);

/// <summary>EXECUTE of text.</summary>
internal sealed record ExecuteStatement(Span Span, Expression Text, EquatableArray<Identifier> Targets) : BlockStatement(Span);

/// <param name="Statement">Null where it cannot be read.</param>
internal sealed record SqlStatement(Span Span, Statement? Statement) : BlockStatement(Span);

/// <summary>NULL, ASSERT and others that change nothing but these variables.</summary>
internal sealed record NoEffectStatement(Span Span, EquatableArray<Identifier> Targets) : BlockStatement(Span);
