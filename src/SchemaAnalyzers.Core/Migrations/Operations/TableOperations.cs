using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

/// <summary>Creates a table with what it lists: columns, keys, checks and exclusions. Foreign keys, indexes and comments are operations of their own.</summary>
public sealed record CreateTable(Table Table) : Operation
{
    internal override string Sql
    {
        get
        {
            var keys = Table.PrimaryKey is { } key ? new Constraint[] { key } : [];
            var lines = Table.Columns.Select(column => ColumnClause.Write(Table.Name, column))
                .Concat(keys.Concat(Table.UniqueConstraints).Concat(Table.Checks).Concat(Table.Exclusions).Select(ConstraintClause.Write));
            var kind = Table switch
            {
                { ForeignServer: not null } => "FOREIGN TABLE",
                { Persistence: Persistence.Unlogged } => "UNLOGGED TABLE",
                _ => "TABLE",
            };
            return $"CREATE {kind} {SqlQuote.Name(Table.Name)} ({TypeStatements.Lines(lines)})"
                + (Table.PartitionKey is { } partition ? "\nPARTITION BY " + PrintedSql.Clean(partition) : "")
                + (Table.ForeignServer is { } server ? "\nSERVER " + server : "")
                + (Table.Options is { } options ? $"\nWITH ({options})" : "");
        }
    }
}

public sealed record DropTable(Table Table) : Operation
{
    public override string Loss => $"all rows of table '{Table.Name}'";

    internal override string Sql => $"DROP {(Table.ForeignServer is null ? "TABLE" : "FOREIGN TABLE")} {SqlQuote.Name(Table.Name)}";
}

public sealed record RenameTable(QualifiedName Table, Identifier NewName) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} RENAME TO {SqlQuote.Identifier(NewName)}";
}
