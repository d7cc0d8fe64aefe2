namespace SchemaAnalyzers.Tests.Harness;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    private static readonly Lazy<string[]> s_trackedFiles = new(() =>
        [.. Cli.Run(Root, "git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
            .Succeeded()
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(PathTo(path)))]);

    /// <summary>Paths from the root, with forward slashes, of all files that are, or would be, checked in.</summary>
    public static IReadOnlyList<string> Files => s_trackedFiles.Value;

    public static string PathTo(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathTo(relativePath));

    /// <summary>The C# files below a folder that somebody wrote: not those that a script did.</summary>
    public static IEnumerable<string> CSharpFiles(string folder) =>
        Files.Where(path =>
            path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(".cs", StringComparison.Ordinal)
            && !path.EndsWith(".g.cs", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "SchemaAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No SchemaAnalyzers.sln above {AppContext.BaseDirectory}");
    }
}
