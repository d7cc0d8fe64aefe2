using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>Columns in calls of EF Core's <c>MigrationBuilder</c>.</summary>
internal static class EntityFrameworkColumn
{
    /// <summary>The types of C# by built-in types: EF asks for one, and takes the column's type from what is said of it.</summary>
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["bool"] = "bool",
        ["int2"] = "short",
        ["int4"] = "int",
        ["int8"] = "long",
        ["float4"] = "float",
        ["float8"] = "double",
        ["numeric"] = "decimal",
        ["uuid"] = "Guid",
        ["timestamp"] = "DateTime",
        ["timestamptz"] = "DateTime",
        ["date"] = "DateOnly",
        ["time"] = "TimeOnly",
        ["interval"] = "TimeSpan",
        ["bytea"] = "byte[]",
    };

    public static string? Add(AddColumn add)
    {
        var column = add.Column;
        if (!IsPlain(add.Table, column))
        {
            return null;
        }

        var call = new CSharpCall($"migrationBuilder.AddColumn<{TypeOf(column)}>").WithName("name", column.Name).WithRelation("table", add.Table);
        return Describe(call, column) + Identity(column, "\n    ");
    }

    /// <summary>In the list of columns of a table; the expression is the value of a member of that name.</summary>
    public static string? Member(QualifiedName table, Column column, string member)
    {
        if (!IsPlain(table, column))
        {
            return null;
        }

        var call = new CSharpCall($"table.Column<{TypeOf(column)}>").WithText("name", member == column.Name.Value ? null : column.Name.Value);
        return Describe(call, column).ToStringOnOneLine() + Identity(column, "");
    }

    /// <remarks>What stays the same is left out on both sides: EF changes what differs.</remarks>
    public static string? Alter(AlterColumnType alter) =>
        alter.Using is not null || alter.From.Collation != alter.To.Collation || alter.To.Collation is not null || alter.To.Identity is not null || alter.To.Generated is not null
            ? null
            : new CSharpCall($"migrationBuilder.AlterColumn<{TypeOf(alter.To)}>")
                .WithName("name", alter.To.Name)
                .WithRelation("table", alter.Table)
                .WithText("type", SqlQuote.Type(alter.To.Type))
                .With("nullable", "true")
                .With("oldClrType", $"typeof({TypeOf(alter.From)})")
                .WithText("oldType", SqlQuote.Type(alter.From.Type))
                .With("oldNullable", "true")
                .ToString();

    private static CSharpCall Describe(CSharpCall call, Column column) => call
        .WithText("type", SqlQuote.Type(column.Type))
        .With("nullable", column.IsNullable ? "true" : "false")
        .WithText("defaultValueSql", column.Default is null ? null : PrintedSql.Clean(column.Default))
        .WithText("computedColumnSql", column.Generated is null ? null : PrintedSql.Clean(column.Generated))
        .With("stored", column.Generated is null ? null : "true")
        .WithText("collation", column.Collation?.Name.Value);

    private static string Identity(Column column, string before) => column.Identity is not { } identity
        ? ""
        : $"{before}.Annotation(\"Npgsql:ValueGenerationStrategy\", NpgsqlValueGenerationStrategy.{(identity.IsAlways ? "IdentityAlwaysColumn" : "IdentityByDefaultColumn")})";

    /// <summary>Whether EF can say all of it. A collation of a schema is one name to EF; one of the catalog is found without its schema.</summary>
    private static bool IsPlain(QualifiedName table, Column column) =>
        column is { IsVirtual: false, Storage: null, Compression: null }
        && (column.Collation is not { } collation || collation.Schema.Value == SqlType.Catalog)
        && (column.Generated is null || column.IsNullable)
        && (column.Identity is not { } identity || IsPlain(table, column, identity))
        && !SystemColumns.Contains(column.Name);

    private static bool IsPlain(QualifiedName table, Column column, Identity identity) =>
        identity.Sequence == new QualifiedName(table.Schema, DefaultNames.Sequence(table.Name, column.Name))
        && identity.Options == SequenceOptions.Ascending(column.Type.Name.Name.Value);

    private static string TypeOf(Column column) => TypeOf(column.Type);

    private static string TypeOf(SqlType type) =>
        (type.IsBuiltIn && s_types.TryGetValue(type.Name.Name.Value, out var name) ? name : "string") + (type.IsArray ? "[]" : "");
}
