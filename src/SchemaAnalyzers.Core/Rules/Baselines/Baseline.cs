using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>A <c>schema.baseline</c>: the findings that a team has accepted, one a line, so that it is told of new ones only.</summary>
public sealed class Baseline
{
    private readonly HashSet<(string RuleId, EquatableArray<string> Subject)> _accepted;

    private Baseline(string path, IReadOnlyList<BaselineEntry> entries, EquatableArray<Finding> problems)
    {
        Path = path;
        Entries = entries;
        Problems = problems;
        _accepted = [.. entries.Select(entry => (entry.Line.RuleId, entry.Line.Subject))];
    }

    public string Path { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>The lines that cannot be read.</summary>
    public EquatableArray<Finding> Problems { get; }

    /// <param name="path">For places.</param>
    public static Baseline Read(string path, string text)
    {
        var entries = new List<BaselineEntry>();
        var problems = new List<Finding>();
        foreach (var (place, line) in Lines(path, text))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (read, mistake) = BaselineLineReader.Read(line);
            if (read is not null)
            {
                entries.Add(new(read, place));
            }
            else
            {
                problems.Add(RuleCatalog.BaselineUnreadable.Report(mistake!, place));
            }
        }

        return new(path, entries, problems.ToEquatableArray());
    }

    /// <summary>A baseline of which nothing could be read.</summary>
    public static Baseline Unreadable(string path) =>
        new(path, [], new(RuleCatalog.BaselineUnreadable.Report(new("the file is missing or is no text", "Check its path"), new(path, 0, 0, 0, 0, 0, 0))));

    /// <summary>Whoever found it before: where a class moves to another project, its findings are not new.</summary>
    public bool Accepts(Finding finding) => _accepted.Contains((finding.Rule.Id, finding.Subject));

    private static IEnumerable<(Place Place, string Line)> Lines(string path, string text)
    {
        var (start, number) = (0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.Substring(start, end - start).TrimEnd();
            yield return (new Place(path, start, line.Length, number, 0, number, line.Length), line.TrimStart());
            (start, number) = (end + 1, number + 1);
        }
    }
}

/// <param name="Place">The line in the file.</param>
public sealed record BaselineEntry(BaselineLine Line, Place Place);

/// <param name="Fact">What is wrong with a line: a clause.</param>
/// <param name="Remedy">A sentence without its full stop.</param>
public sealed record BaselineMistake(string Fact, string Remedy);
