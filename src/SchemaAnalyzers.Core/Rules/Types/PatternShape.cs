using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>
/// A regular expression as a sequence of sets of characters, each with how often it stands there: equal for the spellings that .NET and
/// PostgreSQL share. Alternatives, groups and look-around have none.
/// </summary>
internal static class PatternShape
{
    private const int Unbounded = int.MaxValue;

    /// <summary>Null for a pattern that is not that simple.</summary>
    /// <param name="isWhole">Whether it must match the whole text, anchors or not: as .NET's validation does, and PostgreSQL's operator does not.</param>
    public static string? Of(string pattern, bool isWhole)
    {
        var (isStart, isEnd) = (pattern.StartsWith("^", StringComparison.Ordinal), pattern.EndsWith("$", StringComparison.Ordinal) && !pattern.EndsWith("\\$", StringComparison.Ordinal));
        var items = Items(pattern.Substring(isStart ? 1 : 0, Math.Max(0, pattern.Length - (isStart ? 1 : 0) - (isEnd ? 1 : 0))));
        if (items is null)
        {
            return null;
        }

        if (!isWhole && !isStart)
        {
            items.Insert(0, (".", 0, Unbounded));
        }

        if (!isWhole && !isEnd)
        {
            items.Add((".", 0, Unbounded));
        }

        return Text(items);
    }

    /// <summary>The sets in order; of neighbours that are the same one.</summary>
    private static string Text(List<(string Set, int Least, int Most)> items)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Count;)
        {
            var (set, least, most) = (items[i].Set, 0, 0);
            for (; i < items.Count && items[i].Set == set; i++)
            {
                least += items[i].Least;
                most = most == Unbounded || items[i].Most == Unbounded ? Unbounded : most + items[i].Most;
            }

            text.Append(set).Append('{').Append(least).Append(',').Append(most == Unbounded ? "" : most.ToString(CultureInfo.InvariantCulture)).Append('}');
        }

        return text.ToString();
    }

    private static List<(string Set, int Least, int Most)>? Items(string pattern)
    {
        var items = new List<(string, int, int)>();
        for (var at = 0; at < pattern.Length;)
        {
            if (Set(pattern, ref at) is not { } set || Quantifier(pattern, ref at) is not { } times)
            {
                return null;
            }

            items.Add((set, times.Least, times.Most));
        }

        return items;
    }

    private static string? Set(string pattern, ref int at)
    {
        var c = pattern[at++];
        switch (c)
        {
            case '\\':
                return at < pattern.Length ? Escaped(pattern[at++]) is { } set ? set[0] == '\\' ? set : $"[{set}]" : null : null;
            case '[':
                return Class(pattern, ref at);
            case '.':
                return ".";
            default:
                return "(){}|^$*+?]".IndexOf(c) >= 0 ? null : $"[{c}]";
        }
    }

    /// <summary>The character itself, or the name of a class; null for what has a meaning of its own.</summary>
    private static string? Escaped(char c) => c switch
    {
        'd' => "\\d",
        'w' => "\\w",
        's' => "\\s",
        _ => char.IsLetterOrDigit(c) ? null : c.ToString(),
    };

    private static string? Class(string pattern, ref int at)
    {
        var isNegated = at < pattern.Length && pattern[at] == '^';
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = at += isNegated ? 1 : 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case ']' when parts.Count > 0:
                    at = i + 1;
                    return parts.Count == 1 && (parts.Contains("0-9") || parts.Contains("\\d")) && !isNegated ? "\\d" : $"[{(isNegated ? "^" : "")}{string.Concat(parts)}]";
                case '[' or ']':
                    return null;
                case '\\' when i + 1 < pattern.Length && Escaped(pattern[i + 1]) is { } escaped:
                    parts.Add(escaped == "\\d" ? "0-9" : escaped);
                    i++;
                    break;
                case '\\':
                    return null;
                case var first when i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] is not (']' or '\\' or '['):
                    parts.Add($"{first}-{pattern[i + 2]}");
                    i += 2;
                    break;
                default:
                    parts.Add(pattern[i].ToString());
                    break;
            }
        }

        return null;
    }

    private static (int Least, int Most)? Quantifier(string pattern, ref int at)
    {
        var times = at < pattern.Length ? pattern[at] switch
        {
            '*' => (0, Unbounded),
            '+' => (1, Unbounded),
            '?' => (0, 1),
            '{' => Counted(pattern, ref at),
            _ => (-1, -1),
        } : (-1, -1);
        if (times == (-1, -1))
        {
            return (1, 1);
        }

        // A second quantifier makes the first lazy or possessive.
        at++;
        return at < pattern.Length && "*+?{".IndexOf(pattern[at]) >= 0 ? null : times;
    }

    /// <summary>Leaves <paramref name="at"/> at the closing brace.</summary>
    private static (int Least, int Most)? Counted(string pattern, ref int at)
    {
        var end = pattern.IndexOf('}', at);
        var counts = end < 0 ? [] : pattern.Substring(at + 1, end - at - 1).Split(',');
        if (counts.Length is 0 or > 2 || Count(counts[0]) is not { } least)
        {
            return null;
        }

        at = end;
        return counts.Length == 1 ? (least, least) : counts[1].Length == 0 ? (least, Unbounded) : Count(counts[1]) is { } most ? (least, most) : null;
    }

    private static int? Count(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1_000_000 ? count : null;
}
