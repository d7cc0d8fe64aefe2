namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>The scripts in Corpus/, each with the inventory that a server gave for it.</summary>
internal static class Corpus
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Sql", "Corpus");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(s_folder, "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string Script(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".sql"));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".expected"));
}
