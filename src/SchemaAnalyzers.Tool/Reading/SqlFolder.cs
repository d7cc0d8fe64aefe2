using System.Text;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tool.Reading;

/// <summary>The SQL files that a path names: one file, or all below a folder.</summary>
internal static class SqlFolder
{
    private const long MaximumBytes = 64 * 1024 * 1024;

    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <exception cref="ToolException">A path does not exist or cannot be read, or a folder holds no SQL.</exception>
    public static IReadOnlyList<SqlSource> Read(IEnumerable<string> paths)
    {
        try
        {
            return paths.SelectMany(Files).Distinct().Select(ReadFile).ToList();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ToolException(ExitCode.BadInput, error.Message, error);
        }
    }

    /// <summary>The SQL files of one folder, without those of folders below it.</summary>
    public static IReadOnlyList<SqlSource> Beside(string folder) =>
        Read(Directory.EnumerateFiles(folder).Where(IsSql).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException(ExitCode.BadInput, $"There is no file or folder '{path}'. Name what holds the schema's SQL, or a connection.");
        }

        var files = Directory.EnumerateFiles(path, "*", s_all).Where(IsSql).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new ToolException(ExitCode.BadInput, $"The folder '{path}' holds no *.sql file.");
    }

    /// <summary>Besides SQL the plan by which sqitch orders it.</summary>
    private static bool IsSql(string path) =>
        Path.GetExtension(path).Equals(".sql", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(path) == "sqitch.plan";

    private static SqlSource ReadFile(string path)
    {
        if (new FileInfo(path).Length > MaximumBytes)
        {
            throw new ToolException(ExitCode.BadInput, $"'{path}' is larger than {MaximumBytes / 1024 / 1024} MB. A schema holds no data: leave it out.");
        }

        using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return new SqlSource(path, reader.ReadToEnd());
    }
}
