using System.Globalization;
using System.Text.RegularExpressions;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Migrations.Writing.Code;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// One class a migration, numbered by its attribute. A migration runs within a transaction or, with <c>TransactionBehavior.None</c>, without: what mixes is
/// several classes, each in a file.
/// </summary>
/// <remarks>https://fluentmigrator.github.io/intro/migration-attribute.html</remarks>
internal sealed class FluentMigratorStyle : MigrationStyle
{
    private static readonly Regex s_attribute = new(@"\[\s*(?:\w+\s*\.\s*)*(?:Timestamped)?Migration(?:Attribute)?\s*\(\s*(?<version>[0-9][0-9_]*)", RegexOptions.CultureInvariant);

    private static readonly CodeText s_code = new("            ", (sql, _) => $"Execute.Sql({sql});");

    public override string Name => "fluentmigrator";

    public override bool IsCode => true;

    public override string? VersionOf(MigrationFile file) =>
        s_attribute.Match(file.Text) is { Success: true } match ? match.Groups["version"].Value.Replace("_", "") : base.VersionOf(file);

    public override Migration Prepare(Migration migration) => WithCode(migration, FluentMigratorCode.Write);

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing) =>
        FilePart.Split(migration, oneAFile: false).Select((part, index) => Write(part, title, index)).ToEquatableArray();

    private static MigrationFile Write(FilePart part, MigrationTitle title, int index)
    {
        var version = title.Versions[index];
        var behavior = part.OutsideTransaction ? ", TransactionBehavior.None" : "";
        return new(
            $"{version}_{title.Slug(index)}.cs",
            $$"""
            using FluentMigrator;

            namespace {{title.Namespace ?? "Migrations"}}
            {
                [Migration({{long.Parse(version, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}}{{behavior}})]
                public class {{CSharpQuote.Identifier(title.Slug(index))}} : Migration
                {
                    public override void Up()
                    {
            {{s_code.Write(part.Up)}}        }

                    public override void Down()
                    {
            {{s_code.Write(part.Down)}}        }
                }
            }

            """.Replace("\r\n", "\n"));
    }
}
