using SchemaAnalyzers.Sql.Files;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>The versions by which migrations are ordered, whatever tool made them up: numbers, or several with dots between.</summary>
internal static class MigrationVersions
{
    /// <summary>The paths from the migration on that a version or a file name tells, in the order in which they run.</summary>
    public static IReadOnlyList<string> Since(SqlFileSet set, string since)
    {
        var steps = set.Steps.IsEmpty ? set.Sources.Select(source => new MigrationStep("", source)).ToList() : [.. set.Steps];
        var first = steps.FindIndex(step => step.Source.Path == since || FileName.Of(step.Source.Path) == FileName.Of(since));
        return first >= 0
            ? steps.Skip(first).Select(step => step.Source.Path).ToList()
            : steps.Where(step => VersionOf(step) is { Length: > 0 } version && Compare(version, Digits(since)) >= 0).Select(step => step.Source.Path).ToList();
    }

    /// <summary>Whether a version is at least another one; one that is no number is.</summary>
    public static bool IsSince(string version, string since) => Digits(version).Length == 0 || Compare(Digits(version), Digits(since)) >= 0;

    /// <summary>The digits at the beginning, with dots between several numbers.</summary>
    private static string Digits(string text)
    {
        var trimmed = text.TrimStart('V', 'v');
        var length = 0;
        while (length < trimmed.Length && (trimmed[length] is >= '0' and <= '9' || (trimmed[length] == '.' && length > 0)))
        {
            length++;
        }

        return trimmed.Substring(0, length).TrimEnd('.');
    }

    private static string VersionOf(MigrationStep step) => step.Version.Length > 0 ? step.Version : FileName.LeadingDigits(step.Source.Path);

    private static int Compare(string left, string right)
    {
        var (one, other) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var order = NumericOrder.Instance.Compare(i < one.Length ? one[i] : "", i < other.Length ? other[i] : "");
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
