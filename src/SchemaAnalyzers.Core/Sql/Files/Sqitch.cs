namespace SchemaAnalyzers.Sql.Files;

/// <summary>
/// A <c>sqitch.plan</c> names the changes in order; <c>deploy/{change}.sql</c> makes each. A change that the plan names again was reworked: its first
/// form is kept under <c>{change}@{tag}.sql</c>, with the tag that stands between the two.
/// </summary>
/// <remarks>https://sqitch.org/docs/manual/sqitchtutorial/ and https://sqitch.org/docs/manual/sqitch-plan/</remarks>
internal sealed class Sqitch : MigrationTool
{
    private const string Plan = "sqitch.plan";

    public override string Name => "sqitch";

    public override bool RefusesDuplicates => false;

    public override bool ExpectsRevert => true;

    /// <summary>psql runs the scripts, which say BEGIN and COMMIT themselves.</summary>
    public override Wrapping WrappingOf(SqlSource file) => Wrapping.None;

    public override bool Recognises(IReadOnlyList<SqlSource> files) => files.Any(file => FileName.Of(file.Path) == Plan);

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files)
    {
        foreach (var plan in files.Where(file => FileName.Of(file.Path) == Plan))
        {
            foreach (var name in ScriptNames(plan.Text))
            {
                if (Find("deploy") is { } script)
                {
                    yield return new("", script) { Revert = Find("revert") };
                }

                SqlSource? Find(string folder)
                {
                    var path = $"{FileName.FolderOf(plan.Path)}{folder}/{name}.sql".Replace('\\', '/');
                    return files.FirstOrDefault(file => file.Path.Replace('\\', '/') == path);
                }
            }
        }
    }

    /// <summary>The names of the deploy scripts, without extension, in the order of the plan.</summary>
    private static List<string> ScriptNames(string plan)
    {
        var names = new List<string>();
        var current = new Dictionary<string, int>();
        var tagAfter = new Dictionary<string, string>();
        foreach (var line in plan.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('%' or '#')))
        {
            var word = line.Split(' ', '\t')[0];
            if (word[0] == '@')
            {
                foreach (var change in current.Keys.Where(change => !tagAfter.ContainsKey(change)).ToList())
                {
                    tagAfter[change] = word;
                }

                continue;
            }

            if (current.TryGetValue(word, out var earlier) && tagAfter.TryGetValue(word, out var tag))
            {
                names[earlier] = word + tag;
                tagAfter.Remove(word);
            }

            current[word] = names.Count;
            names.Add(word);
        }

        return names;
    }
}
