namespace SchemaAnalyzers.PostgreSql;

/// <summary>Files of the repository that tests read where they are.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The DDL of the facts, ordered by name.</summary>
    public static IReadOnlyList<string> FactFiles { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "tests", "Facts", "ddl"), "*.sql").Order(StringComparer.Ordinal)];

    /// <summary>The path of <c>tests/Facts/ddl/{name}.sql</c>.</summary>
    public static string Fact(string name) => Path.Combine(Root, "tests", "Facts", "ddl", name + ".sql");

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "SchemaAnalyzers.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException($"SchemaAnalyzers.sln is not above {AppContext.BaseDirectory}");
    }
}
