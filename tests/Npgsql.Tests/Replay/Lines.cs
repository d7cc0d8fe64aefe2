namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>Compares texts for people.</summary>
internal static class Lines
{
    private const int Most = 20;

    /// <summary>The lines that only one of two texts has; null where both are the same text.</summary>
    public static string? Difference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var missing = left.Except(right).Select(line => "  server: " + line);
        var extra = right.Except(left).Select(line => "  ours:   " + line);
        var all = missing.Concat(extra).ToList();
        return all.Count == 0 ? $"The same lines in another order:\n{expected}\n--- ours:\n{actual}" : string.Join("\n", all.Take(Most));
    }
}
