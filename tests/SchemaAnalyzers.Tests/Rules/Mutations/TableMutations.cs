using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Whole tables, columns that are added, the types of the schema.</summary>
internal static class TableMutations
{
    public static IEnumerable<Mutation> Of(Table table)
    {
        var name = SqlQuote.Name(table.Name);
        yield return new("drop a table", table, $"DROP TABLE {name} CASCADE;");
        yield return Mutation.Alter("rename a table", table, $"RENAME TO {SqlQuote.Identifier(new(table.Name.Name.Value + "_renamed"))}");
        yield return Mutation.Alter("move a table", table, "SET SCHEMA elsewhere") with { Sql = $"CREATE SCHEMA elsewhere;\nALTER TABLE {name} SET SCHEMA elsewhere;" };
        yield return Mutation.Alter("add a required column", table, "ADD COLUMN added integer NOT NULL");
        yield return Mutation.Alter("add a nullable column", table, "ADD COLUMN added integer");
        yield return Mutation.Alter("add a column with a default", table, "ADD COLUMN added integer NOT NULL DEFAULT 1");
        yield return Mutation.Alter("add a generated column", table, "ADD COLUMN added integer NOT NULL GENERATED ALWAYS AS (1) STORED");
        yield return Mutation.Alter("add a CHECK", table, "ADD CONSTRAINT added CHECK (1 = 1)");
        yield return new("say a comment", table, $"COMMENT ON TABLE {name} IS 'What it is for';");
        foreach (var column in table.Columns.Where(column => !column.Type.IsBuiltIn))
        {
            var type = SqlQuote.Name(column.Type.Name);
            yield return new("rename an enum label", table, $"ALTER TYPE {type} RENAME VALUE 'sent' TO 'posted';") { Column = column.Name };
            yield return new("add an enum label", table, $"ALTER TYPE {type} ADD VALUE 'void';") { Column = column.Name };
            yield return new("rename an enum type", table, $"ALTER TYPE {type} RENAME TO other_state;") { Column = column.Name };
        }
    }
}
