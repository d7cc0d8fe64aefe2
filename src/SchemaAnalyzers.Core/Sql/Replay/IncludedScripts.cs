using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Scripts that another of the scripts reads with <c>\i</c> or <c>\ir</c>: they run where they are included, not on their own.</summary>
internal sealed class IncludedScripts
{
    private readonly IReadOnlyList<SqlScript> _scripts;
    private readonly Dictionary<string, SqlScript> _byPath = new(StringComparer.Ordinal);
    private readonly ILookup<string, (SqlScript Script, string[] Parts)> _byName;

    public IncludedScripts(IReadOnlyList<SqlScript> scripts)
    {
        _scripts = scripts;
        var parts = scripts.Select(script => (Script: script, Parts: Parts(script.Source.Path))).ToList();
        foreach (var (script, path) in parts)
        {
            var key = string.Join("/", path);
            if (!_byPath.ContainsKey(key))
            {
                _byPath.Add(key, script);
            }
        }

        _byName = parts.ToLookup(item => item.Parts.Length == 0 ? "" : item.Parts[item.Parts.Length - 1], StringComparer.Ordinal);
    }

    /// <summary>The scripts that run on their own, in order: those that no other one includes, and the first of a circle into which nothing else leads.</summary>
    public IEnumerable<SqlScript> Roots()
    {
        var targets = _scripts.Distinct().ToDictionary(script => script, Targets);
        var roots = new HashSet<SqlScript>(_scripts);
        roots.ExceptWith(targets.SelectMany(item => item.Value));
        var reached = new HashSet<SqlScript>(roots.SelectMany(Reach).Concat(roots));
        foreach (var script in _scripts.Where(script => !reached.Contains(script)))
        {
            var below = Reach(script);
            if (below.Contains(script) && !reached.Contains(script))
            {
                roots.Add(script);
                reached.UnionWith(below);
            }
        }

        return _scripts.Where(roots.Contains);

        HashSet<SqlScript> Reach(SqlScript from)
        {
            var below = new HashSet<SqlScript>();
            var open = new Stack<SqlScript>(targets[from]);
            while (open.Count > 0)
            {
                var script = open.Pop();
                if (below.Add(script))
                {
                    targets[script].ForEach(open.Push);
                }
            }

            return below;
        }
    }

    /// <summary>The script whose path ends as the included path does; relative paths count from the folder of the including script.</summary>
    public SqlScript? Find(SqlScript from, IncludeStatement include)
    {
        var wanted = Parts(include.Path).Where(part => part != ".").ToList();
        if (wanted.Count == 0)
        {
            return null;
        }

        if (_byPath.TryGetValue(string.Join("/", Combine(Parts(from.Source.Path), wanted)), out var relative))
        {
            return relative;
        }

        var end = wanted.Where(part => part != "..").ToList();
        return include.IsRelative || end.Count == 0 ? null : _byName[end[end.Count - 1]].FirstOrDefault(item => EndsWith(item.Parts, end)).Script;
    }

    private List<SqlScript> Targets(SqlScript script) =>
        script.Statements.OfType<IncludeStatement>().Select(include => Find(script, include)).OfType<SqlScript>().Where(target => target != script).ToList();

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
