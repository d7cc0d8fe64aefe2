using System.Text;

namespace SchemaAnalyzers.Tool.Output;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class SchemaFile
{
    /// <returns>False where the file had that content already: it is left alone, and so is what was built from it.</returns>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static bool Write(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var target = (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
            if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            {
                return false;
            }

            Replace(target, bytes);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException(ExitCode.Failure, $"Cannot write '{path}': {Reason(path, error)}", error);
        }
    }

    private static string Reason(string path, Exception error)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(path) ? "it is a directory. Name a file in it."
            : !Directory.Exists(directory) ? $"there is no directory '{directory}'. Create it first."
            : error.Message;
    }

    // In the same directory, so that the rename cannot turn into a copy.
    private static void Replace(string target, byte[] bytes)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
