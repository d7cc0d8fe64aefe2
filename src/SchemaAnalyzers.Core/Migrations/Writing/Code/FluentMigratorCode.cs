using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>Operations as FluentMigrator's expressions. Null where there is none that does the same on PostgreSQL, wholly and no more: then SQL says it.</summary>
internal static class FluentMigratorCode
{
    public static string? Write(MigrationStep step)
    {
        var expression = step.OutsideTransaction ? null : step.Performs switch
        {
            DropTable { Table.ForeignServer: null } drop => $"Delete.Table({Text(drop.Table.Name.Name)}).InSchema({Text(drop.Table.Name.Schema)})",
            RenameTable rename => $"Rename.Table({Text(rename.Table.Name)}).InSchema({Text(rename.Table.Schema)}).To({Text(rename.NewName)})",
            AddColumn add => Add(add),
            DropColumn drop => $"Delete.Column({Text(drop.Column.Name)}).FromTable({Text(drop.Table.Name)}).InSchema({Text(drop.Table.Schema)})",
            RenameColumn rename => $"Rename.Column({Text(rename.Column)}).OnTable({Text(rename.Table.Name)}).InSchema({Text(rename.Table.Schema)}).To({Text(rename.NewName)})",
            _ => null,
        };
        return expression is null ? null : expression + ";";
    }

    private static string? Add(AddColumn add)
    {
        var column = add.Column;
        var isPlain = column is { Default: null, Generated: null, Identity: null, Collation: null, Storage: null, Compression: null };
        return !isPlain
            ? null
            : $"Create.Column({Text(column.Name)}).OnTable({Text(add.Table.Name)}).InSchema({Text(add.Table.Schema)})"
                + $".AsCustom({CSharpQuote.Literal(SqlQuote.Type(column.Type))}).{(column.IsNullable ? "Nullable" : "NotNullable")}()";
    }

    private static string Text(Identifier name) => CSharpQuote.Literal(name.Value);
}
