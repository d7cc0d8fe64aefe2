using SchemaAnalyzers.Rules.Baselines;
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

    /// <summary>The lines that a lint wrote into a baseline, and that nothing answers to any more: each of a table that is there and certain.</summary>
    /// <param name="found">All that is found now, accepted or not.</param>
    public static IEnumerable<Finding> UnusedLines(Database database, IEnumerable<Finding> found, Baseline baseline)
    {
        var answers = new HashSet<(string, EquatableArray<string>)>(found.Select(finding => (finding.Rule.Id, finding.Subject)));
        var tables = database.Incomplete is null ? database.Relations.OfType<Table>().Where(table => table.Uncertainty is null).ToList() : [];
        return baseline.Entries
            .Where(entry => entry.Line.Owner == BaselineLine.Lint
                && !answers.Contains((entry.Line.RuleId, entry.Line.Subject))
                && tables.Exists(table => LineCertainty.IsAbout(entry.Line, table)))
            .Select(RuleCatalog.BaselineLineUnused.Report);
    }
}
