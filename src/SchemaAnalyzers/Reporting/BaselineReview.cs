using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;

namespace SchemaAnalyzers.Reporting;

/// <summary>Which lines of a baseline nothing answers to any more. A line is judged by the project that it names, and by no other.</summary>
internal sealed class BaselineReview(AnalysisRun run)
{
    private List<(EntityAlignment Entity, Finding[] Findings)>? _entities;

    /// <remarks>
    /// Where a project has several target frameworks, each build sees its own code only: there the lines are swept out when the baseline is written.
    /// </remarks>
    public IEnumerable<Finding> UnusedLines(Baseline baseline, CancellationToken cancellationToken)
    {
        var own = baseline.Entries.Where(entry => entry.Line.Owner == run.Owner).ToList();
        if (own.Count == 0 || run.IsMultiTargeted || !run.HasSnapshots || !run.Snapshots(cancellationToken).Errors.IsEmpty)
        {
            return [];
        }

        _entities ??= run.AlignedEntities(cancellationToken).ToList();
        var found = new HashSet<(string, Schema.EquatableArray<string>)>(run.AllFindings(cancellationToken).Select(finding => (finding.Rule.Id, finding.Subject)));
        return own
            .Where(entry => !found.Contains((entry.Line.RuleId, entry.Line.Subject)) && IsCertain(entry.Line, cancellationToken))
            .Select(RuleCatalog.BaselineLineUnused.Report);
    }

    private bool IsCertain(BaselineLine line, CancellationToken cancellationToken)
    {
        var about = _entities!.Where(pair => LineCertainty.IsAbout(line, pair.Entity)).ToList();
        return about.Count > 0 && about.All(pair =>
            LineCertainty.KnowsAll(line, pair.Entity)
            && !pair.Findings.Any(finding => LineCertainty.Hides(finding, line) && !run.Baselines(cancellationToken).Accepts(finding)));
    }
}
