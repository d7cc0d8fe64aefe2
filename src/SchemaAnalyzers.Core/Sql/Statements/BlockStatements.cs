using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>DO with PL/pgSQL.</summary>
/// <param name="Text">The text that holds the block; the offsets in the block count from its beginning.</param>
/// <param name="IsInScript">Whether that is the text of the script itself.</param>
internal sealed record DoStatement(Block Block, string Text, bool IsInScript) : Statement;

/// <summary>A query or CALL that calls functions which may change the schema.</summary>
internal sealed record CallStatement(EquatableArray<CalledFunction> Calls) : Statement;

internal sealed record CalledFunction(ObjectName Name, EquatableArray<Expression> Arguments);

internal sealed record TransactionStatement(TransactionStep Step, Identifier Savepoint = default) : Statement;

internal enum TransactionStep
{
    Begin,
    Commit,
    CommitAndChain,
    Rollback,
    RollbackAndChain,
    Savepoint,
    Release,
    RollbackTo,
}

/// <summary>INSERT of constants into the table in which a migration tool keeps account of what ran.</summary>
/// <param name="Columns">Empty where all columns are meant, in their order.</param>
internal sealed record InsertRowsStatement(ObjectName Table, EquatableArray<Identifier> Columns, EquatableArray<EquatableArray<Expression>> Rows) : Statement;

/// <summary>DELETE from such a table.</summary>
internal sealed record DeleteRowsStatement(ObjectName Table, Expression? Where) : Statement;

/// <summary>A statement after which nobody knows what such a table holds.</summary>
internal sealed record UnknownRowsStatement(ObjectName Table) : Statement;
