using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

public sealed record CreateIndex(QualifiedName Relation, TableIndex Index) : Operation
{
    internal override string Sql => IndexStatement.Create(Relation, Index);
}

public sealed record DropIndex(QualifiedName Relation, TableIndex Index) : Operation
{
    internal override string Sql => $"DROP INDEX {SqlQuote.Name(new(Relation.Schema, Index.Name))}";
}

public sealed record RenameIndex(QualifiedName Index, Identifier NewName) : Operation
{
    internal override string Sql => $"ALTER INDEX {SqlQuote.Name(Index)} RENAME TO {SqlQuote.Identifier(NewName)}";
}
