using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>The sample in which code and schema agree: its classes, read once, and what the rules say of them beside a changed schema.</summary>
internal static class CleanSample
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    /// <summary>Rules that have something to say of a schema that is well: they are matters of taste, and speak of tables whatever the code says.</summary>
    private static readonly string[] s_tastes = ["SCH1004", "SCH1005", "SCH3021", "SCH4006", "SCH4008", "SCH4009"];

    private static readonly string s_folder = Path.Combine(RepositoryFiles.Root, "samples", "Clean");

    private static readonly Rule[] s_rules = [.. RuleCatalog.All.Where(rule => !s_tastes.Contains(rule.Id))];

    private static readonly SqlScript s_script;

    public static string SchemaText { get; }

    public static Database Schema { get; }

    static CleanSample()
    {
        SchemaText = File.ReadAllText(Path.Combine(s_folder, "Clean.Infrastructure", "schema.sql"));
        s_script = SchemaReader.Parse(new("schema.sql", SchemaText), default);
        Schema = Read("");
    }

    public static Compilation Compilation { get; } = TestCompilation.Create(
        "Clean",
        TestCompilation.References,
        [.. Directory.GetFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, AsCSharp11(File.ReadAllText(path))))
            .Append(("/Usings.cs", Usings))]);

    public static IReadOnlyList<Entity> Entities { get; } = ModelReader.For(Compilation).AllEntities(default).ToList();

    public static IEnumerable<Table> Tables => Schema.Relations.OfType<Table>();

    /// <summary>The statement that creates a view.</summary>
    public static string View(string name)
    {
        var start = SchemaText.IndexOf($"CREATE VIEW {name} ", StringComparison.Ordinal);
        return SchemaText[start..SchemaText.IndexOf(';', start)];
    }

    /// <summary>The findings beside the schema with further statements, one line each: <c>SCH1002 Customer.Name</c>.</summary>
    public static IReadOnlyList<string> LabelsAfter(string statements) =>
        FindingsAfter(statements)
            .Select(finding => $"{finding.Rule.Id} {CodeLabel.Of(finding.Place)}")
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>The findings beside the schema with further statements; what is found twice at one place in the same words is one.</summary>
    public static IEnumerable<Finding> FindingsAfter(string statements) =>
        Findings(Read(statements)).DistinctBy(finding => (finding.Rule.Id, finding.Place, string.Join("\n", finding.Arguments.Skip(1))));

    private static IEnumerable<Finding> Findings(Database database)
    {
        foreach (var entity in Entities)
        {
            var alignment = new EntityAlignment(entity, database, RuleOptions.Default);
            var ofTable = TableAlignment.Of(alignment);
            foreach (var rule in s_rules)
            {
                var findings = rule switch
                {
                    EntityRule ofEntities => ofEntities.Check(alignment),
                    TableRule ofTables when ofTable is not null => ofTables.Check(ofTable),
                    _ => [],
                };
                foreach (var finding in findings)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The compiler that the analyzers are built on stops there; a build of the sample shows that it compiles as it is.</summary>
    private static string AsCSharp11(string text) =>
        text.Replace(" = [];", " = null!;", StringComparison.Ordinal)
            .Replace(
                "(DbContextOptions<ShopContext> options) : DbContext(options)\n{",
                " : DbContext\n{\n    public ShopContext(DbContextOptions<ShopContext> options) : base(options)\n    {\n    }\n",
                StringComparison.Ordinal);

    /// <summary>Whether a place is in an attribute, in a configuration or at a declaration.</summary>
    public static string FormOf(Place place)
    {
        var tree = Compilation.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
        var node = tree.GetRoot().FindNode(new(place.Start, place.Length), getInnermostNodeForTie: true);
        return node.Ancestors().FirstOrDefault(outer => outer is AttributeSyntax or InvocationExpressionSyntax)?.Kind().ToString() ?? "";
    }

    /// <summary>The schema with further statements.</summary>
    public static Database Read(string statements)
    {
        var reading = SchemaReader.Replay([s_script, SchemaReader.Parse(new("mutation.sql", statements), default)], default);
        Assert.True(reading.Errors.IsEmpty, $"{statements}\n{string.Join("\n", reading.Errors)}");
        return reading.Database;
    }
}
