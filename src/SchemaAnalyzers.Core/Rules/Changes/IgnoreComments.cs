using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary><c>-- schema: ignore SCH6001</c> before a statement, or at the end of a line: somebody has looked at it. Without ids it is said of all rules.</summary>
internal static class IgnoreComments
{
    private static readonly Regex s_comment = new(@"--\s*schema:\s*ignore\b(?<ids>(?:[ \t,]+SCH\d{4})*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Those of which no comment says so.</summary>
    public static IEnumerable<Finding> Filter(SqlScript script, IEnumerable<Finding> findings) =>
        s_comment.IsMatch(script.Source.Text) ? findings.Where(finding => !Ignores(script, finding)) : findings;

    private static bool Ignores(SqlScript script, Finding finding)
    {
        var text = script.Source.Text;
        if (finding.Place.Path != script.Source.Path)
        {
            return false;
        }

        var before = 0;
        foreach (var statement in script.Statements)
        {
            if (statement.Span.Start <= finding.Place.Start && finding.Place.Start < statement.Span.End)
            {
                return Says(text.Substring(before, Math.Max(0, statement.Span.Start - before)), finding.Rule) || Says(LineAfter(text, finding.Place), finding.Rule);
            }

            before = Math.Max(before, EndOfLine(text, statement.Span.End));
        }

        return false;
    }

    private static string LineAfter(string text, Place place) => text.Substring(place.Start, EndOfLine(text, place.Start + place.Length) - place.Start);

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', Math.Min(from, text.Length)) is var end and >= 0 ? end : text.Length;

    private static bool Says(string text, Rule rule) =>
        s_comment.Matches(text).Cast<Match>().Any(match => match.Groups["ids"].Length == 0 || match.Groups["ids"].Value.IndexOf(rule.Id, StringComparison.OrdinalIgnoreCase) >= 0);
}
