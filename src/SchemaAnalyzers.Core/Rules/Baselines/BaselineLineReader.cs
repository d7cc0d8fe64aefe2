using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>Reads one line, and says what is wrong with one that somebody wrote by hand.</summary>
internal static class BaselineLineReader
{
    private const string Anew = "Remove the line, and run 'dotnet schema baseline' again";

    private static readonly Dictionary<string, Rule> s_rules = RuleCatalog.All.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    public static (BaselineLine? Line, BaselineMistake? Mistake) Read(string text)
    {
        if (IsConflictMarker(text))
        {
            return Mistake("it is left from a merge", "Keep the lines of both sides, and remove this one");
        }

        if (BaselineText.Split(text) is not { } fields)
        {
            return Mistake("a backslash begins none of '\\\\', '\\|' and '\\u0000'", "Write it twice");
        }

        if (!s_rules.TryGetValue(fields[0], out var rule))
        {
            return Mistake($"there is no rule '{Shortened.Of(fields[0])}'", "Remove the line, or correct the id at its beginning");
        }

        if (!rule.CanBeAccepted)
        {
            return Mistake($"{rule.Id} cannot be accepted", "Remove the line, and repair what it is about");
        }

        // Rule and project come before what the finding is about.
        var expected = 2 + rule.SubjectCount;
        return fields.Count != expected
            ? Mistake($"it has {fields.Count} fields, and one of {rule.Id} has {expected}", Anew)
            : (new BaselineLine(rule.Id, fields[1], fields.Skip(2).ToEquatableArray()), null);
    }

    private static (BaselineLine?, BaselineMistake?) Mistake(string fact, string remedy) => (null, new(fact, remedy));

    private static bool IsConflictMarker(string text) =>
        new[] { "<<<<<<<", "|||||||", "=======", ">>>>>>>" }.Any(marker => text.StartsWith(marker, StringComparison.Ordinal));
}
