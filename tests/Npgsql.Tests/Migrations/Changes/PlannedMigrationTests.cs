using System.Text.RegularExpressions;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations.Changes;

/// <summary>The migrations that we plan ourselves are as the rules about migrations want them, in each tool's form.</summary>
public sealed partial class PlannedMigrationTests(ITestOutputHelper output)
{
    /// <summary>
    /// What is told of a plan all the same. A change of type may have no other way than to write the table again, which the plan says in a note, too; a
    /// partitioned table has no index CONCURRENTLY, and its parts are not planned one by one.
    /// </summary>
    private static bool IsUnavoidable(Finding finding, IReadOnlySet<string> rewritten) => finding.Rule.Id == "SCH6002"
        ? rewritten.Contains(RewrittenBy().Match(finding.Message).Groups[1].Value)
        : finding.Message.Contains("ONLY the table", StringComparison.Ordinal);

    /// <summary>The tables of which a plan says that it rewrites them.</summary>
    private static HashSet<string> Rewritten(Migration plan) =>
        [.. plan.Up.Zip(plan.Up.Skip(1)).Where(pair => pair is { First.Kind: StepKind.Note, Second.Kind: StepKind.Statement })
            .Select(pair => RewrittenBy().Match(pair.First.Text)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(" rewrites (?:table )?'((?:[^']|'(?![.:,]))*)'")]
    private static partial Regex RewrittenBy();

    [Theory]
    [InlineData("opsconductor-before", "opsconductor-models")]
    [InlineData("opsconductor-after", "opsconductor-models")]
    [InlineData("opsconductor-before", "opsconductor-after")]
    [InlineData("opsconductor-after", "opsconductor-after-minus18")]
    [InlineData("kubernaut-before", "kubernaut-after")]
    [InlineData("oceanid-seed-before", "oceanid-seed-after")]
    [InlineData("pyairtable-saga", "kubernaut-before")]
    public void Of_real_schemas(string from, string to) =>
        Assert.Empty(Told(Read(File.ReadAllText(RepositoryFiles.Fact(from))), Read(File.ReadAllText(RepositoryFiles.Fact(to)))));

    [Fact]
    public void Of_random_schemas()
    {
        var grammar = new Grammar(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Replay", "ddl.grammar")), 15);
        var told = new List<string>();
        var planned = 0;
        for (var i = 0; i < TestDepth.Of(200); i++)
        {
            var (one, other) = RandomMigrationTests.PairOf(grammar, i);
            var (from, to) = (Read(Accepted(one)), Read(Accepted(other)));
            if (from.Incomplete is null && to.Incomplete is null && !from.Relations.Concat(to.Relations).Any(relation => relation.Uncertainty is not null) && from != to)
            {
                planned++;
                told.AddRange(Told(from, to).Select(finding => $"pair {i}: {finding}"));
            }
        }

        output.WriteLine(TestDepth.Figures($"{planned} planned, {told.Count} findings"));
        Assert.True(told.Count == 0, $"{told.Count} in {planned}\n{string.Join("\n", told)}");
        Assert.True(planned > 50);
    }

    /// <summary>Those of the statements that run.</summary>
    private static string Accepted(IEnumerable<string> statements) => statements.Aggregate("", (accepted, statement) =>
        SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", $"{accepted}{statement};\n"), default)], default).Errors.IsEmpty ? $"{accepted}{statement};\n" : accepted);

    private static IEnumerable<string> Told(Database from, Database to)
    {
        var schema = new SqlSource("schema.sql", SchemaWriter.Write(from));
        var plan = Plan.Of(from, to, PlanOptions.Default);
        var rewritten = Rewritten(plan);
        foreach (var style in MigrationStyle.All.Where(style => !style.IsCode))
        {
            var files = style.Write(style.Prepare(plan), new MigrationTitle("change", VersionSeries.From(style.FirstVersion, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc))), []).Select(file => new SqlSource(file.Name, file.Text)).ToList();
            var linting = MigrationLint.Check([schema], files, path => path != "schema.sql", CancellationToken.None);
            foreach (var table in rewritten.Where(table => !linting.Findings.Any(finding => finding.Rule.Id == "SCH6002" && RewrittenBy().Match(finding.Message).Groups[1].Value == table)))
            {
                yield return $"{style.Name}: nothing is told of {table}, of which the plan says that it is rewritten\n{PlainSql.Write(plan.Up)}";
            }

            foreach (var finding in linting.Findings.Where(finding => !IsUnavoidable(finding, rewritten)))
            {
                var text = files.Single(file => file.Path == finding.Place.Path).Text;
                yield return $"{style.Name}: {finding.Rule.Id} {finding.Message} | {text.Substring(finding.Place.Start, finding.Place.Length)}";
            }
        }
    }

    private static Database Read(string sql) => SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", sql), default)], default).Database;
}
