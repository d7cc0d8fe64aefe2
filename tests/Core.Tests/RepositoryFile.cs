namespace SchemaAnalyzers.Core.Tests;

/// <summary>Files of the repository that tests read where they are.</summary>
internal static class RepositoryFile
{
    private static readonly string s_root = Find(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(s_root, path));

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "SchemaAnalyzers.sln")) ? directory : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(directory))!);
}
