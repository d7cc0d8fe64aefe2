using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Generate.BuiltIns;

/// <summary>
/// The checked-in knowledge of what PostgreSQL brings, of all versions at once: each entry says from which version on, or up to which, it is there.
/// A server can be compared with it, or taken in, without the servers of the other versions.
/// </summary>
internal sealed class BuiltInFile
{
    private const string Comment = "# What PostgreSQL itself brings: t types, c casts, o operators, f functions. Written by build/generate.sh from real servers.\n";
    private const string Header = "versions";

    private readonly SortedSet<int> _versions = [];
    private readonly SortedDictionary<(string Kind, string Name), SortedDictionary<string, SortedSet<int>>> _entries = new(Comparer<(string Kind, string Name)>.Create(
        (x, y) => string.CompareOrdinal(x.Kind, y.Kind) is var order and not 0 ? order : string.CompareOrdinal(x.Name, y.Name)));

    public IReadOnlySet<int> Versions => _versions;

    public static BuiltInFile Parse(string text)
    {
        var file = new BuiltInFile();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            var parts = line.Split(' ');
            if (parts[0] == Header)
            {
                file._versions.UnionWith(parts.Skip(1).Select(version => int.Parse(version, CultureInfo.InvariantCulture)));
                continue;
            }

            foreach (var entry in parts.Skip(2))
            {
                var at = entry.LastIndexOf('@');
                file.Versioned(parts[0], parts[1], at < 0 ? entry : entry[..at]).UnionWith(at < 0 ? file._versions : file.Range(entry[(at + 1)..]));
            }
        }

        return file;
    }

    /// <summary>Takes in what a server of that version says, in place of what was known of that version.</summary>
    public void Replace(int version, IEnumerable<(string Kind, string Name, string Entry)> rows)
    {
        foreach (var versions in _entries.Values.SelectMany(entries => entries.Values))
        {
            versions.Remove(version);
        }

        _versions.Add(version);
        foreach (var (kind, name, entry) in rows)
        {
            Versioned(kind, name, entry).Add(version);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder(Comment).Append(Header);
        foreach (var version in _versions)
        {
            text.Append(' ').Append(version);
        }

        foreach (var (key, entries) in _entries)
        {
            var kept = entries.Where(entry => entry.Value.Count > 0).ToList();
            if (kept.Count > 0)
            {
                text.Append('\n').Append(key.Kind).Append(' ').Append(key.Name);
                kept.ForEach(entry => text.Append(' ').Append(entry.Key).Append(Mark(entry.Value)));
            }
        }

        return text.Append('\n').ToString();
    }

    private SortedSet<int> Versioned(string kind, string name, string entry)
    {
        if (!_entries.TryGetValue((kind, name), out var entries))
        {
            _entries[(kind, name)] = entries = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        }

        return entries.TryGetValue(entry, out var versions) ? versions : entries[entry] = [];
    }

    /// <summary><c>14-</c>, <c>-13</c>, <c>14-16</c></summary>
    private IEnumerable<int> Range(string mark)
    {
        var ends = mark.Split('-');
        var from = ends[0].Length == 0 ? 0 : int.Parse(ends[0], CultureInfo.InvariantCulture);
        var to = ends[1].Length == 0 ? int.MaxValue : int.Parse(ends[1], CultureInfo.InvariantCulture);
        return _versions.Where(version => version >= from && version <= to);
    }

    private string Mark(SortedSet<int> versions)
    {
        if (versions.SetEquals(_versions))
        {
            return "";
        }

        var from = versions.Min == _versions.Min ? "" : versions.Min.ToString(CultureInfo.InvariantCulture);
        var to = versions.Max == _versions.Max ? "" : versions.Max.ToString(CultureInfo.InvariantCulture);
        return $"@{from}-{to}";
    }
}
