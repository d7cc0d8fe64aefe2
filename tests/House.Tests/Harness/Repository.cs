using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string[]> s_trackedFiles = new(() =>
        [.. Task.Run(ListAsync).GetAwaiter().GetResult()
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(PathTo(path)))]);

    /// <summary>Debug or Release: the tests run from <c>bin/{configuration}/{framework}/</c>.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Paths from the root, with forward slashes, of all files that are, or would be, checked in.</summary>
    public static IReadOnlyList<string> Files => s_trackedFiles.Value;

    public static string PathTo(string relativePath) => Path.Combine(RepositoryFiles.Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathTo(relativePath));

    /// <summary>The C# files below a folder that somebody wrote: not those that a script did.</summary>
    public static IEnumerable<string> CSharpFiles(string folder) =>
        Files.Where(path =>
            path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(".cs", StringComparison.Ordinal)
            && !path.EndsWith(".g.cs", StringComparison.Ordinal));

    private static async Task<string> ListAsync()
    {
        string[] arguments = ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"];
        return (await Command.RunAsync("git", arguments, workingDirectory: RepositoryFiles.Root)).ThrowOnFailure("git ls-files").Output;
    }
}
