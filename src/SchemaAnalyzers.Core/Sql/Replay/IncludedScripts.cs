using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Scripts that another of the scripts reads with <c>\i</c> or <c>\ir</c>: they run where they are included, not on their own.</summary>
internal static class IncludedScripts
{
    public static HashSet<SqlScript> In(IReadOnlyList<SqlScript> scripts)
    {
        var included = new HashSet<SqlScript>();
        foreach (var script in scripts)
        {
            foreach (var include in script.Statements.OfType<IncludeStatement>())
            {
                if (Find(scripts, script, include) is { } target && target != script)
                {
                    included.Add(target);
                }
            }
        }

        return included;
    }

    /// <summary>The script whose path ends as the included path does; relative paths count from the folder of the including script.</summary>
    public static SqlScript? Find(IReadOnlyList<SqlScript> scripts, SqlScript from, IncludeStatement include)
    {
        var wanted = Parts(include.Path).Where(part => part != ".").ToList();
        if (wanted.Count == 0)
        {
            return null;
        }

        var relative = Combine(Parts(from.Source.Path), wanted);
        SqlScript? byEnd = null;
        foreach (var script in scripts)
        {
            var parts = Parts(script.Source.Path);
            if (parts.SequenceEqual(relative))
            {
                return script;
            }

            byEnd ??= EndsWith(parts, wanted.Where(part => part != "..").ToList()) ? script : null;
        }

        return include.IsRelative ? null : byEnd;
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Combine(string[] file, List<string> wanted)
    {
        var parts = file.Take(Math.Max(0, file.Length - 1)).ToList();
        foreach (var part in wanted)
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static bool EndsWith(string[] parts, List<string> end) => parts.Length >= end.Count && parts.Skip(parts.Length - end.Count).SequenceEqual(end);
}
