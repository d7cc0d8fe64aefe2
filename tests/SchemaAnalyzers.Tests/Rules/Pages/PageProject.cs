using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Pages;

/// <summary>An example of a page as a project: pages leave out what every project has.</summary>
internal static class PageProject
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using System.Net;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.EntityFrameworkCore.Migrations;
        """;

    public static TestProject Of(PageExample example)
    {
        var source = example.Source ?? "";
        var project = new TestProject
        {
            Sources = [new("/src/0.cs", source), new("/src/Context.cs", Context(Markup.Parse(source).Text)), new("/src/Usings.cs", Usings)],
            Snapshots = Schema(example).Select(file => file with { Text = Markup.Parse(file.Text).Text }).ToArray(),
        };
        return Options(example.Options).Aggregate(project, (result, option) => result.WithOption(option.Key, option.Value));
    }

    /// <summary>The schema of an example, with its marks. A line <c>-- file: name</c> begins another file, <c>-- migration: name</c> one of the history, <c>-- baseline: name</c> a baseline.</summary>
    public static IEnumerable<TestSnapshot> Schema(PageExample example) =>
        example.Schema is null ? [] : PageBlock.Files(example.Schema, "schema.sql").Select(file => new TestSnapshot("/src/" + file.Name, file.Text) { IsMigration = file.Kind == "migration", IsBaseline = file.Kind == "baseline" });

    /// <summary>An example without a context gets one with a set for each of its classes, as the first lines of every tutorial have it.</summary>
    private static string Context(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        var classes = root.DescendantNodes().OfType<ClassDeclarationSyntax>().ToArray();
        if (classes.Length == 0 || classes.Any(type => type.BaseList?.ToString().Contains("DbContext", StringComparison.Ordinal) == true))
        {
            return "";
        }

        var sets = classes
            .Where(type => type.BaseList is null && type.AttributeLists.ToString().Contains("Owned", StringComparison.Ordinal) == false)
            .Select(type => $"    public DbSet<{type.Identifier.Text}> {type.Identifier.Text}s => Set<{type.Identifier.Text}>();\n");
        return $"public class ShopContext : DbContext\n{{\n{string.Concat(sets)}}}\n";
    }

    private static IEnumerable<KeyValuePair<string, string>> Options(string? text) =>
        from line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('=', 2)
        where parts.Length == 2 && parts[0].Trim() != "is_global"
        select KeyValuePair.Create(parts[0].Trim(), parts[1].Trim());
}
