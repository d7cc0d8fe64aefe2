namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>Texts that a person has looked at. SCHEMA_ANALYZERS_ACCEPT=1 takes over what came out.</summary>
internal static class Expectation
{
    /// <summary>The version whose printing the checked-in texts show: expressions are printed a little differently by others.</summary>
    private const int Version = 15;

    public static void Check(string path, string text, int version)
    {
        if (version != Version)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is missing; it would be:\n{text}");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
