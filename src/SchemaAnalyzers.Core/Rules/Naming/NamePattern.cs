using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>How a team names things of one kind: <c>ix_{table}_{columns}</c>. A star stands for any characters.</summary>
public sealed record NamePattern(string Text)
{
    /// <param name="parts">The parts that names of the kind can have: <c>{table}</c>.</param>
    /// <returns>What is no pattern; null where all is. One without any part would give all the same name.</returns>
    public static string? FindMistake(string text, IEnumerable<string> parts)
    {
        var pattern = text.Trim();
        var rest = parts.Aggregate(pattern, (left, part) => left.Replace(part, ""));
        return rest.IndexOfAny(['{', '}', ' ', '\'', '"']) >= 0 || (rest == pattern && rest.IndexOf('*') < 0) ? pattern : null;
    }

    /// <summary>The name that the pattern makes, with stars where it leaves them open; null where a part is not known.</summary>
    public string? Render(Identifier table, EquatableArray<Identifier>? columns, Identifier? principal)
    {
        if ((columns is null && Text.Contains("{columns}")) || (principal is null && Text.Contains("{principal}")))
        {
            return null;
        }

        return Text
            .Replace("{table}", table.Value)
            .Replace("{columns}", columns is { } names ? string.Join("_", names) : "")
            .Replace("{principal}", principal?.Value ?? "");
    }

    /// <summary>Whether a name is what the pattern makes, as far as PostgreSQL keeps it.</summary>
    public static bool Fits(string rendered, Identifier name)
    {
        var expected = new Identifier(rendered);
        return IdentifierLimit.Exceeds(expected) || (rendered.IndexOf('*') < 0 ? expected == name : new Glob(rendered).Matches(name.Value));
    }
}
