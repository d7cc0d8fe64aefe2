using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Pages;

/// <summary>An example that is a migration of SQL: it must give exactly the marked findings in the schema that stands before it.</summary>
internal static class MigrationExample
{
    public static void Verify(Rule rule, PageExample example)
    {
        var schema = PageBlock.Files(example.Schema ?? "", "schema.sql").Where(file => file.Text.Trim().Length > 0).Select(file => new SqlSource(file.Name, file.Text)).ToList();
        var files = PageBlock.Files(example.Migration!, "migration.sql").Select(file => (file.Name, Marked: Markup.Parse(file.Text))).ToList();

        var linting = MigrationLint.Check(schema, files.Select(file => new SqlSource(file.Name, file.Marked.Text)).ToList(), path => files.Exists(file => file.Name == path), CancellationToken.None);

        Assert.Empty(linting.Errors);
        Assert.All(linting.Findings, finding => MessageStyle.Assert(finding.Message));
        Assert.Equal(
            files.SelectMany(file => file.Marked.Spans.OrderBy(mark => mark.Span.Start).Select(mark => $"{file.Name} {file.Marked.Text.Substring(mark.Span.Start, mark.Span.Length)}")),
            linting.Findings.Where(finding => finding.Rule == rule).Select(finding => $"{finding.Place.Path} {files.Single(file => file.Name == finding.Place.Path).Marked.Text.Substring(finding.Place.Start, finding.Place.Length)}"));
    }
}
