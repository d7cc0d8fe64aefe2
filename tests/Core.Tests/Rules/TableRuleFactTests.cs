using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>The rules about tables on whole schemas, where no class maps any: what a lint says of the systems that drifted.</summary>
public sealed class TableRuleFactTests
{
    [Fact]
    public void Ten_foreign_keys_lost_their_indexes()
    {
        string[] expected =
        [
            "alert_logs_alert_rule_id_fkey", "device_type_templates_created_by_fkey", "device_type_usage_user_id_fkey",
            "device_types_created_by_fkey", "discovery_schedules_created_by_fkey", "discovery_templates_created_by_fkey",
            "generated_reports_generated_by_fkey", "job_action_results_action_id_fkey", "job_action_results_branch_id_fkey",
            "target_credentials_communication_method_id_fkey",
        ];
        var found = Lint("opsconductor-after-minus18", RuleCatalog.ForeignKeyWithoutIndex).Select(finding => finding.Arguments[0]).ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Empty(Lint("opsconductor-after", RuleCatalog.ForeignKeyWithoutIndex));
    }

    [Fact]
    public void Eleven_index_names_are_of_another_style()
    {
        var found = Lint("opsconductor-after", RuleCatalog.IndexStyleInconsistent);
        Assert.Equal(11, found.Count);
        Assert.All(found, finding => Assert.StartsWith("ix_", finding.Arguments[0]));
    }

    /// <summary>Findings of tables that no class maps are told where the schema has them.</summary>
    [Fact]
    public void Places_are_in_the_schema() =>
        Assert.All(
            RuleCatalog.OfTables.SelectMany(rule => Lint("opsconductor-after-minus18", rule)),
            finding => Assert.True(finding.Place is { Path: "0.sql", Length: > 0 }, finding.Message));

    private static List<Finding> Lint(string file, TableRule rule)
    {
        var database = Read.Good(FactFiles.Read(file));
        return database.Relations.OfType<Table>()
            .SelectMany(table => rule.Check(new TableAlignment(table, database, RuleOptions.Default)))
            .ToList();
    }
}
