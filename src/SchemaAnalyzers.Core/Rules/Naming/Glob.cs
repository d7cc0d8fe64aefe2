using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>A pattern for names in which a star stands for any characters and a question mark for one.</summary>
public sealed record Glob(string Pattern)
{
    /// <summary>The patterns of a list, separated by commas.</summary>
    public static Glob[] ReadAll(string text) =>
        [.. text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => new Glob(part))];

    /// <param name="depth">How many parts a name can have: two with the schema of a table.</param>
    /// <returns>The first part of the list that is no pattern for names; null where all are.</returns>
    public static string? FindMistake(string text, int depth) => text.Split(',').Select(part => part.Trim()).FirstOrDefault(part => !IsValid(part.Split('.'), depth));

    private static bool IsValid(string[] names, int depth) =>
        names.Length <= depth && names.All(name => name.Length > 0 && name.IndexOfAny([' ', '/', '\\', '{', '}', '[', ']', '(', ')', '=']) < 0);

    /// <summary>The pattern of the last part of a name.</summary>
    public Glob AfterDot => new(Pattern.Substring(Pattern.LastIndexOf('.') + 1));

    /// <summary>Whether the pattern is that of a name: of its last part, or of as many parts as the pattern has.</summary>
    public bool MatchesPath(params Identifier[] parts)
    {
        var count = Pattern.Split('.').Length;
        return count <= parts.Length && Matches(string.Join(".", parts.Skip(parts.Length - count)));
    }

    /// <remarks>Two positions to go back to are enough for any number of stars: no backtracking beyond the last one.</remarks>
    public bool Matches(string name)
    {
        var (at, star, from) = (0, -1, 0);
        for (var i = 0; i < name.Length;)
        {
            if (at < Pattern.Length && Pattern[at] == '*')
            {
                (star, from) = (at++, i);
            }
            else if (at < Pattern.Length && (Pattern[at] == '?' || Pattern[at] == name[i]))
            {
                at++;
                i++;
            }
            else if (star >= 0)
            {
                (at, i) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return Pattern.Skip(at).All(c => c == '*');
    }
}
