using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>The parameters after WITH: <c>fillfactor=70, autovacuum_enabled='false'</c>.</summary>
internal static class StorageParameters
{
    /// <summary>The SET and RESET that lead from some to others.</summary>
    public static IEnumerable<string> Change(string? from, string? to)
    {
        var before = Parse(from);
        var after = Parse(to);
        var gone = before.Select(item => item.Name).Where(name => after.TrueForAll(item => item.Name != name)).ToList();
        var set = after.Where(item => !before.Contains(item)).Select(item => item.Text).ToList();
        if (gone.Count > 0)
        {
            yield return $"RESET ({string.Join(", ", gone)})";
        }

        if (set.Count > 0)
        {
            yield return $"SET ({string.Join(", ", set)})";
        }
    }

    private static List<(string Name, string Text)> Parse(string? options)
    {
        var items = new List<(string, string)>();
        var start = 0;
        foreach (var token in PrintedScanner.Scan(options ?? ""))
        {
            if (token.Kind == PrintedKind.Other && options![token.Start] == ',')
            {
                Add(token.Start);
                start = token.End;
            }
        }

        Add((options ?? "").Length);
        return items;

        void Add(int end)
        {
            var text = (options ?? "").Substring(start, end - start).Trim();
            if (text.Length > 0)
            {
                items.Add((text.Split('=')[0].Trim(), text));
            }
        }
    }
}
