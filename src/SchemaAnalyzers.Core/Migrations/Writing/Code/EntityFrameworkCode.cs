using System.Text.RegularExpressions;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>
/// Operations as calls of EF Core's <c>MigrationBuilder</c>. Null where EF has none that does the same, wholly and no more: then SQL says it.
/// </summary>
/// <remarks>https://www.npgsql.org/efcore/modeling/indexes.html tells the annotations.</remarks>
internal static class EntityFrameworkCode
{
    private const string Builder = "migrationBuilder.";

    /// <summary>A name of nothing but spaces and escapes: EF takes one of spaces for none.</summary>
    private static readonly Regex s_blankName = new(@"""(?:\\[0-9A-F]{4}|\s)+""", RegexOptions.CultureInvariant);

    public static string? Write(MigrationStep step)
    {
        var call = step.Performs switch
        {
            _ when s_blankName.IsMatch(step.Text) => null,
            CreateIndex create => Create(create, step.OutsideTransaction),
            { } operation when !step.OutsideTransaction => Write(operation),
            _ => null,
        };
        return call is null ? null : call + ";";
    }

    private static string? Write(Operation operation) => operation switch
    {
        CreateSchema create => Call("EnsureSchema").WithName("name", create.Name).ToStringOnOneLine(),
        DropSchema drop => Call("DropSchema").WithName("name", drop.Name).ToStringOnOneLine(),
        CreateTable create => EntityFrameworkTable.Create(create.Table),
        DropTable { Table.ForeignServer: null } drop => Call("DropTable").WithRelation("name", drop.Table.Name).ToString(),
        RenameTable rename => Call("RenameTable").WithRelation("name", rename.Table).WithName("newName", rename.NewName).WithText("newSchema", rename.Table.Schema.Value).ToString(),
        AddColumn add => EntityFrameworkColumn.Add(add),
        DropColumn drop => Call("DropColumn").WithName("name", drop.Column.Name).WithRelation("table", drop.Table).ToString(),
        RenameColumn rename => Call("RenameColumn").WithName("name", rename.Column).WithRelation("table", rename.Table).WithName("newName", rename.NewName).ToString(),
        AlterColumnType alter => EntityFrameworkColumn.Alter(alter),
        AddConstraint add => Add(add.Table, add.Constraint),
        DropConstraint drop => Drop(drop.Table, drop.Constraint),
        DropIndex drop => Call("DropIndex").WithName("name", drop.Index.Name).WithRelation("table", drop.Relation).ToString(),
        RenameIndex rename => Call("RenameIndex").WithRelation("name", rename.Index).WithName("newName", rename.NewName).ToString(),
        DropSequence drop => Call("DropSequence").WithRelation("name", drop.Sequence.Name).ToString(),
        _ => null,
    };

    private static CSharpCall Call(string method) => new(Builder + method);

    private static string? Create(CreateIndex create, bool concurrently)
    {
        var index = create.Index;
        if (!index.IsValid || index.IsOnly || index.Options is not null || index.Keys.Any(key => !IsPlain(key)))
        {
            return null;
        }

        var call = Call("CreateIndex")
            .WithName("name", index.Name)
            .WithRelation("table", create.Relation)
            .WithNames("columns", index.Keys.Select(key => key.Column!.Value))
            .With("unique", index.IsUnique ? "true" : null)
            .WithText("filter", index.Predicate)
            .With("descending", index.Keys.Any(key => key.IsDescending) ? CSharpCall.Array("bool", index.Keys.Select(key => key.IsDescending ? "true" : "false")) : null);
        return call
            + Annotation("Npgsql:IndexMethod", index.Method == "btree" ? null : CSharpQuote.Literal(index.Method))
            + Annotation("Npgsql:IndexInclude", index.Included.IsEmpty ? null : CSharpCall.Array("string", index.Included.Select(column => CSharpQuote.Literal(column.Value))))
            + Annotation("Npgsql:NullsDistinct", index.NullsNotDistinct ? "false" : null)
            + Annotation("Npgsql:CreatedConcurrently", concurrently ? "true" : null);
    }

    /// <summary>Whether a key is what EF writes for a column: ascending, or descending with NULLs first.</summary>
    private static bool IsPlain(IndexKey key) =>
        key is { Column: not null, Collation: null, OperatorClass: null } && key.IsDescending == key.NullsFirst;

    private static string Annotation(string name, string? value) => value is null ? "" : $"\n    .Annotation({CSharpQuote.Literal(name)}, {value})";

    private static string? Add(QualifiedName table, Constraint constraint) => !EntityFrameworkTable.IsPlain(constraint) ? null : constraint switch
    {
        PrimaryKey key => Call("AddPrimaryKey").WithName("name", key.Name).WithRelation("table", table).WithNames("columns", key.Columns).ToString(),
        UniqueConstraint key => Call("AddUniqueConstraint").WithName("name", key.Name).WithRelation("table", table).WithNames("columns", key.Columns).ToString(),
        CheckConstraint check => Call("AddCheckConstraint").WithName("name", check.Name).WithRelation("table", table).WithText("sql", check.Expression).ToString(),
        ForeignKey key => Call("AddForeignKey")
            .WithName("name", key.Name)
            .WithRelation("table", table)
            .WithNames("columns", key.Columns)
            .WithText("principalTable", key.ReferencedTable.Name.Value)
            .WithText("principalSchema", key.ReferencedTable.Schema.Value)
            .WithNames("principalColumns", key.ReferencedColumns)
            .With("onUpdate", Action(key.OnUpdate))
            .With("onDelete", Action(key.OnDelete))
            .ToString(),
        _ => null,
    };

    private static string? Drop(QualifiedName table, Constraint constraint)
    {
        var method = constraint switch
        {
            PrimaryKey => "DropPrimaryKey",
            UniqueConstraint => "DropUniqueConstraint",
            CheckConstraint => "DropCheckConstraint",
            ForeignKey => "DropForeignKey",
            _ => null,
        };
        return method is null ? null : Call(method).WithName("name", constraint.Name).WithRelation("table", table).ToString();
    }

    private static string? Action(ReferentialAction action) => action == ReferentialAction.NoAction ? null : "ReferentialAction." + action;
}
