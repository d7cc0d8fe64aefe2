using SchemaAnalyzers.Generate;

var isCheck = args.Contains("--check");
var root = RepositoryRoot();
var rules = RuleList.FromAssembly();
var stale = new List<string>();
foreach (var output in Outputs.All)
{
    var path = Path.Combine(root, output.Path);
    var before = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
    var after = output.Write(rules, before);
    if (before == after)
    {
        continue;
    }

    stale.Add(output.Path);
    if (!isCheck)
    {
        File.WriteAllText(path, after);
    }
}

foreach (var path in stale)
{
    Console.WriteLine(isCheck ? $"stale: {path}: run build/generate.sh" : $"written: {path}");
}

return isCheck && stale.Count > 0 ? 1 : 0;

static string RepositoryRoot()
{
    var directory = new DirectoryInfo(Directory.GetCurrentDirectory());
    while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SchemaAnalyzers.sln")))
    {
        directory = directory.Parent;
    }

    return directory?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
}
