using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Migrations.Writing;

/// <summary>Writes migrations in a style, and reads the files as the schema's reader does.</summary>
internal static class StyleFiles
{
    public static readonly DateTime Now = new(2026, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    /// <summary>The styles whose files are SQL.</summary>
    public static TheoryData<string> SqlStyles { get; } = [.. MigrationStyle.All.Where(style => !style.IsCode).Select(style => style.Name)];

    public static IReadOnlyList<MigrationFile> Write(string style, Migration migration, string name = "add_users", params MigrationFile[] existing)
    {
        var chosen = MigrationStyle.Find(style)!;
        var versions = VersionSeries.After(existing.Select(chosen.VersionOf).OfType<string>(), chosen.FirstVersion, Now);
        return chosen.Write(chosen.Prepare(migration), new(name, versions) { Context = "Shop.ShopContext", Namespace = "Shop.Migrations" }, existing);
    }

    /// <summary>The schema that the files give after that of a script, the script being the first migration of the folder.</summary>
    public static SchemaReading ReadAfter(string before, string style, Migration migration)
    {
        var chosen = MigrationStyle.Find(style)!;
        var first = chosen.Write(
            new(new(MigrationStep.Statement(before.TrimEnd().TrimEnd(';'))), default),
            new("first", VersionSeries.From(chosen.FirstVersion, Now.AddHours(-1))),
            []);
        var files = first.Concat(Write(style, migration, "second", [.. first]));
        return SchemaFiles.Read([.. files.Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal)).Select(file => new SqlSource(file.Name, file.Text))], default);
    }
}
