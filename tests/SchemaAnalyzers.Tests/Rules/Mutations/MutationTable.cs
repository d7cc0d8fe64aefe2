using System.Runtime.CompilerServices;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>The table in mutations.md: what each mutation has to be told.</summary>
internal static class MutationTable
{
    public static IReadOnlyList<MutationRow> Rows { get; } = Read();

    /// <summary>The row that names the subject, else the one for all.</summary>
    public static MutationRow Of(Mutation mutation)
    {
        var rows = Rows.Where(row => row.Kind == mutation.Kind && (row.Subjects.Count == 0 || row.Subjects.Contains(mutation.Subject))).OrderBy(row => row.Subjects.Count == 0).ToList();
        Assert.True(rows.Count > 0, $"The table does not say what '{mutation.Kind}' of {mutation.Subject} is told.");
        return rows[0];
    }

    private static List<MutationRow> Read([CallerFilePath] string path = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "mutations.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new MutationRow(cells[0], Split(cells[1]), cells[2] == "nothing" ? [] : Split(cells[2])))
            .ToList();

    private static string[] Split(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Subjects">Of which objects alone the row speaks; empty for all that no other row names.</param>
/// <param name="Findings"><c>SCH1002 property</c>: the id, and where.</param>
internal sealed record MutationRow(string Kind, IReadOnlyList<string> Subjects, IReadOnlyList<string> Findings);
