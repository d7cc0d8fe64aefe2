using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

public sealed record AddConstraint(QualifiedName Table, Constraint Constraint) : Operation
{
    internal override string Sql => $"ALTER TABLE {(Constraint.IsOnly ? "ONLY " : "")}{SqlQuote.Name(Table)} ADD {ConstraintClause.Write(Constraint)}";
}

public sealed record DropConstraint(QualifiedName Table, Constraint Constraint) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} DROP CONSTRAINT {SqlQuote.Identifier(Constraint.Name)}";
}

public sealed record RenameConstraint(QualifiedName Table, Identifier Constraint, Identifier NewName) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} RENAME CONSTRAINT {SqlQuote.Identifier(Constraint)} TO {SqlQuote.Identifier(NewName)}";
}

/// <summary>Checks the rows that were there before the constraint.</summary>
public sealed record ValidateConstraint(QualifiedName Table, Identifier Constraint) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} VALIDATE CONSTRAINT {SqlQuote.Identifier(Constraint)}";
}
