using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Migrations;

/// <summary>The Up of a migration: as the analyzer reads it, and as EF Core runs it.</summary>
internal sealed record EfMigration(string Up)
{
    private TestProject Project => TestProject.Of(
        null,
        $$"""
        using System;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Migrations;
        using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

        public class Change : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
        {{Up}}
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
                // Nothing.
            }
        }
        """);

    /// <summary>The rules that speak in the editor, each as often as it does.</summary>
    public async Task<IReadOnlyList<string>> ToldInEditorAsync() =>
        [.. (await AnalyzerRun.OfAsync(Project.Open(), new SchemaDiagnosticAnalyzer())).Select(diagnostic => diagnostic.Id).Where(id => id.StartsWith("SCH6", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The rules that speak of the SQL that EF Core's generator for PostgreSQL makes of it.</summary>
    public async Task<IReadOnlyList<string>> ToldOfSqlAsync(string schema)
    {
        var sql = await SqlAsync();
        var linting = MigrationLint.Check([new SqlSource("schema.sql", schema)], [new SqlSource("change.sql", sql)], path => path == "change.sql", CancellationToken.None);
        Assert.True(linting.Errors.IsEmpty, $"{sql}\n{string.Join("\n", linting.Errors)}");
        return [.. linting.Findings.Select(finding => finding.Rule.Id).Where(id => id != "SCH6009").Order(StringComparer.Ordinal)];
    }

    /// <summary>In transactions as EF Core opens them.</summary>
    public async Task<string> SqlAsync()
    {
        using var stream = new MemoryStream();
        var emitted = (await Project.Open().GetCompilationAsync())!.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        var type = new AssemblyLoadContext("migration", isCollectible: true).LoadFromStream(stream).GetType("Change", throwOnError: true)!;
        var migration = (Migration)Activator.CreateInstance(type)!;
        migration.ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
        using var context = new DbContext(new DbContextOptionsBuilder().UseNpgsql("Host=none").AmongMany().Options);
        var script = new StringBuilder("BEGIN;\n");
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations))
        {
            var text = command.CommandText.Trim().TrimEnd(';') + ";\n";
            script.Append(command.TransactionSuppressed ? $"COMMIT;\n{text}BEGIN;\n" : text);
        }

        return script.Append("COMMIT;\n").ToString();
    }
}
