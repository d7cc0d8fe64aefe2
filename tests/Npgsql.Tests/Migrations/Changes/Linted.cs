using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations.Changes;

/// <summary>What is found in one migration.</summary>
internal static class Linted
{
    public static IReadOnlyList<Finding> Of(string schema, string migration)
    {
        var linting = MigrationLint.Check([new SqlSource("schema.sql", schema)], [new SqlSource("migration.sql", migration)], path => path == "migration.sql", CancellationToken.None);
        Assert.True(linting.Errors.IsEmpty, $"{migration}: {string.Join(", ", linting.Errors)}");
        return linting.Findings;
    }

    public static bool Has(this IEnumerable<Finding> findings, string id) => findings.Any(finding => finding.Rule.Id == id);
}
