using System.Text.RegularExpressions;

namespace SchemaAnalyzers.PostgreSql;

/// <summary>A fenced block of a page of the documentation.</summary>
/// <param name="Line">Of the page, for messages.</param>
/// <param name="Info">What stands after the backticks.</param>
public sealed partial record PageBlock(int Line, string Info, string Text)
{
    public static IEnumerable<PageBlock> Read(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var start = i;
            var end = Array.IndexOf(lines, "```", start + 1);
            i = end > 0 ? end : throw new FormatException($"Line {start + 1}: the block does not end.");
            yield return new(start + 1, lines[start][3..].Trim(), string.Join("\n", lines[(start + 1)..end]));
        }
    }

    /// <summary>The files of a text in which lines such as <c>-- file: name</c> begin another one.</summary>
    /// <param name="first">The name of what comes before the first such line.</param>
    public static IEnumerable<(string Name, string Kind, string Text)> Files(string text, string first)
    {
        var (name, kind) = (first, "file");
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (Header().Match(line) is not { Success: true } header)
            {
                lines.Add(line);
                continue;
            }

            if (lines.Count > 0)
            {
                yield return (name, kind, string.Join("\n", lines));
            }

            (name, kind) = (header.Groups["name"].Value, header.Groups["kind"].Value);
            lines.Clear();
        }

        if (lines.Count > 0)
        {
            yield return (name, kind, string.Join("\n", lines));
        }
    }

    [GeneratedRegex("^-- (?<kind>file|migration|baseline): (?<name>.+)$")]
    private static partial Regex Header();
}
