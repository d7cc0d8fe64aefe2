using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>The rules that need no code, over every table of a schema: those that no class maps, too.</summary>
public static class SchemaLint
{
    /// <returns>In the order of the tables. Nothing is said of tables that are not certain.</returns>
    public static IEnumerable<Finding> Check(Database database, RuleOptions options) =>
        from table in database.Relations.OfType<Table>()
        where table.Uncertainty is null
        let alignment = new TableAlignment(table, database, options)
        from rule in RuleCatalog.OfTables
        from finding in rule.Check(alignment)
        select finding;
}
