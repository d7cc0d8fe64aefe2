namespace SchemaAnalyzers.Schema;

/// <summary>"Did you mean": names within a small edit distance.</summary>
public static class NearNames
{
    private const int Most = 3;

    /// <summary>At most three candidates that are close to the name, nearest first. Names that differ only in case, underscores or quoting come first.</summary>
    public static EquatableArray<Identifier> Of(Identifier name, IEnumerable<Identifier> candidates) =>
        candidates
            .Select(candidate => (Candidate: candidate, Distance: DistanceOf(Bare(name), Bare(candidate))))
            .Where(pair => pair.Distance <= Allowed(name))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate)
            .Take(Most)
            .Select(pair => pair.Candidate)
            .ToEquatableArray();

    private static string Bare(Identifier name) => name.Value.Replace("_", "").ToLowerInvariant();

    private static int Allowed(Identifier name) => Math.Min(3, name.Value.Length / 3);

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int DistanceOf(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Cell(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Cell(int[,] rows, string left, string right, int i, int j)
    {
        var cost = left[i - 1] == right[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
        var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
