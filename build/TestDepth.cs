namespace SchemaAnalyzers.Tests;

/// <summary>How often a test that draws by chance tries: many times as often under <c>build/test.sh --deep</c>.</summary>
internal static class TestDepth
{
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_DEEP"), out var times) ? Math.Max(times, 0) : 0;

    /// <summary>Whether what is drawn is new each time. Else it is the same in each build: a build fails for what was changed.</summary>
    public static bool IsDeep => s_times > 0;

    public static int Of(int usual) => usual * Math.Max(s_times, 1);

    /// <summary>A line of a test's output that a deep run shows.</summary>
    public static string Figures(string text) => "figures: " + text;
}
