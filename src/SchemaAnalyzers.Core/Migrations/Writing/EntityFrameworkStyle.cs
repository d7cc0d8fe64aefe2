using System.Text.RegularExpressions;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Migrations.Writing.Code;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// One class a migration, with the attributes that otherwise stand in its designer file: it has none, and the model snapshot is left alone. EF leaves its
/// transaction for what cannot run in one, or must not keep the locks of what came before, and begins another one for the rest.
/// </summary>
/// <remarks>https://learn.microsoft.com/ef/core/managing-schemas/migrations/managing#adding-raw-sql</remarks>
internal sealed class EntityFrameworkStyle : MigrationStyle
{
    private static readonly Regex s_version = new("^(?<version>[0-9]{14})_", RegexOptions.CultureInvariant);

    private static readonly CodeText s_code = new(
        "            ",
        (sql, outside) => outside ? $"migrationBuilder.Sql({sql}, suppressTransaction: true);" : $"migrationBuilder.Sql({sql});");

    public override string Name => "ef";

    public override bool IsCode => true;

    private protected override Regex VersionPattern => s_version;

    public override Migration Prepare(Migration migration) => WithCode(migration, EntityFrameworkCode.Write);

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing)
    {
        var id = $"{title.Versions[0]}_{title.Slug(0)}";
        var context = title.Context is null ? "" : $"    [DbContext(typeof({CSharpType.Global(title.Context)}))]\n";
        return new(new MigrationFile(
            id + ".cs",
            $$"""
            using System;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;
            using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

            namespace {{title.Namespace ?? "Migrations"}}
            {
            {{context}}    [Migration({{CSharpQuote.Literal(id)}})]
                public partial class {{CSharpQuote.Identifier(title.Slug(0))}} : Migration
                {
                    protected override void Up(MigrationBuilder migrationBuilder)
                    {
            {{Write(migration.Up)}}        }

                    protected override void Down(MigrationBuilder migrationBuilder)
                    {
            {{Write(migration.Down)}}        }
                }
            }

            """.Replace("\r\n", "\n")));
    }

    private static string Write(EquatableArray<MigrationStep> steps) => s_code.Write(Committing.Alone(SessionSettings.Alternate(steps)));
}
