using System.Globalization;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The lines of builtins.txt by kind and name. build/Generate/BuiltIns writes the file and describes its entries.</summary>
internal sealed class BuiltInLines
{
    private readonly Dictionary<string, string>[] _kinds = [new(), new(), new(), new()];

    private BuiltInLines()
    {
    }

    public static BuiltInLines Load()
    {
        var lines = new BuiltInLines();
        using var stream = typeof(BuiltInLines).Assembly.GetManifestResourceStream("builtins.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var kind = "tcof".IndexOf(line[0]);
            if (kind >= 0 && line[1] == ' ')
            {
                var end = line.IndexOf(' ', 2);
                lines._kinds[kind][line.Substring(2, end - 2)] = line.Substring(end + 1);
            }
        }

        return lines;
    }

    public IEnumerable<KeyValuePair<string, string>> All(char kind) => _kinds["tcof".IndexOf(kind)];

    public string? Find(char kind, string name) => _kinds["tcof".IndexOf(kind)].TryGetValue(name, out var line) ? line : null;

    /// <summary>The entries of a line, each with the versions that have it.</summary>
    public static IEnumerable<(string Entry, Versions Versions)> Entries(string line)
    {
        foreach (var entry in line.Split(' '))
        {
            var at = entry.LastIndexOf('@');
            yield return at < 0 ? (entry, Versions.All) : (entry.Substring(0, at), Range(entry.Substring(at + 1)));
        }
    }

    private static Versions Range(string mark)
    {
        var dash = mark.IndexOf('-');
        return new Versions(Number(mark.Substring(0, dash)), Number(mark.Substring(dash + 1)));
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
}
