using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>How a team names things of one kind: <c>ix_{table}_{columns}</c>. A star stands for any characters.</summary>
public sealed record NamePattern(string Text)
{
    private static readonly string[] s_parts = ["{table}", "{columns}", "{principal}"];

    /// <summary>What is no part of a pattern; null where all is.</summary>
    public static string? FindMistake(string text)
    {
        var rest = s_parts.Aggregate(text.Trim(), (left, part) => left.Replace(part, ""));
        return rest.IndexOfAny(['{', '}', ' ', '\'', '"']) >= 0 || text.Trim().Length == 0 ? text.Trim() : null;
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
