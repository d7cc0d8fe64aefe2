namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>The schemas of real systems in tests/Facts/ddl.</summary>
internal static class FactFiles
{
    private static readonly string s_folder = Find(AppContext.BaseDirectory);

    public static string Read(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".sql"));

    /// <summary>What tests/Facts says besides DDL.</summary>
    public static string ReadJson(string name) => File.ReadAllText(Path.Combine(s_folder, "..", name + ".json"));

    /// <summary>The scripts of blocks that are compared with a server.</summary>
    public static string[] Blocks() => Directory.GetFiles(Path.Combine(s_folder, "..", "..", "Npgsql.Tests", "Blocks"), "*.sql");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(s_folder, "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Find(string directory)
    {
        var folder = Path.Combine(directory, "tests", "Facts", "ddl");
        return Directory.Exists(folder) ? folder : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(directory))!);
    }
}
