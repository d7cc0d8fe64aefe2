using System.Text;

namespace SchemaAnalyzers.Tool.Output;

/// <summary>Writes several new files: all of them, or none. A file that is there is never written over.</summary>
internal static class NewFiles
{
    /// <param name="folder">Is created where it is not there.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="ToolException">One of them is there, or cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        var wanted = files.Select(file => (Path: Path.Combine(folder, file.Name), file.Text)).ToList();
        if (wanted.Find(file => Path.Exists(file.Path)) is { Path: { } there })
        {
            throw new ToolException(ExitCode.Failure, $"'{there}' is there already. Nothing was written.");
        }

        var written = new List<string>();
        var created = Missing(folder);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, text) in wanted)
            {
                Create(path, text, written);
            }

            return [.. wanted.Select(file => file.Path)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Undo(written, created);
            throw new ToolException(ExitCode.Failure, $"Cannot write to '{folder}': {error.Message} Nothing was written.", error);
        }
    }

    /// <summary>Under another name first: nobody reads half a file.</summary>
    private static void Create(string path, string text, List<string> written)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
            written.Add(path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The folders that will have to be created, the innermost first.</summary>
    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (var path = Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            missing.Add(path);
        }

        return missing;
    }

    private static void Undo(List<string> written, List<string> created)
    {
        try
        {
            written.ForEach(File.Delete);
            foreach (var folder in created.Where(Directory.Exists))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What could not be written is what is told; a rest that cannot be removed is in the same folder.
        }
    }
}
