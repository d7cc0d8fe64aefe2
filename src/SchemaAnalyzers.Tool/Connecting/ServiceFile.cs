namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>The file of named connections: <c>[name]</c>, then lines <c>parameter=value</c>.</summary>
/// <remarks>https://www.postgresql.org/docs/current/libpq-pgservice.html</remarks>
internal static class ServiceFile
{
    public static IEnumerable<(string Name, string Value)> Read(string service, Func<string, string?> environment)
    {
        foreach (var path in Paths(environment).Where(File.Exists))
        {
            var section = Section(File.ReadLines(path), service).ToList();
            if (section.Count > 0)
            {
                return section;
            }
        }

        throw new ToolException(ExitCode.Failure, $"PGSERVICE is '{service}', but no service file has a section [{service}]. Looked in {string.Join(", ", Paths(environment))}.");
    }

    private static IEnumerable<string> Paths(Func<string, string?> environment)
    {
        if (environment("PGSERVICEFILE") is { Length: > 0 } file)
        {
            yield return file;
        }
        else
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pg_service.conf");
        }

        if (environment("PGSYSCONFDIR") is { Length: > 0 } directory)
        {
            yield return Path.Combine(directory, "pg_service.conf");
        }
    }

    private static IEnumerable<(string Name, string Value)> Section(IEnumerable<string> lines, string service)
    {
        var isInside = false;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                isInside = line == $"[{service}]";
            }
            else if (isInside && line.IndexOf('=') is > 0 and var equals)
            {
                yield return (line[..equals].Trim(), line[(equals + 1)..].Trim());
            }
        }
    }
}
