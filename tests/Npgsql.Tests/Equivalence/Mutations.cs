using System.Text.RegularExpressions;

namespace SchemaAnalyzers.Npgsql.Tests.Equivalence;

/// <summary>A condition with one word changed: another operator, another constant, another column, another function.</summary>
internal static partial class Mutations
{
    private static readonly (string From, string To)[] s_words =
    [
        (" = ", " <> "), (" <> ", " = "), (" > ", " >= "), (" >= ", " > "), (" < ", " <= "), (" <= ", " < "), (" AND ", " OR "), (" OR ", " AND "),
        (" + ", " - "), (" - ", " + "), (" * ", " / "), ("IS NULL", "IS NOT NULL"), ("IS NOT NULL", "IS NULL"), (" LIKE ", " ILIKE "), (" NOT ", " "), (" IN ", " NOT IN "),
        ("lower(", "upper("), ("ltrim(", "rtrim("), ("length(", "octet_length("), ("COALESCE(", "NULLIF("), ("v20", "tx"), ("id", "i2"), ("n2", "n"), ("ts", "tsz"), ("sad", "happy"),
        ("true", "false"), ("false", "true"), ("year", "month"), ("'day'", "'hour'"), ("'utc'", "'cet'"), ("ANY", "ALL"), (" ~ ", " ~* "), ("now()", "clock_timestamp()"),
    ];

    public static IEnumerable<string> Of(string condition)
    {
        foreach (var (from, to) in s_words)
        {
            var at = condition.IndexOf(from, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return condition[..at] + to + condition[(at + from.Length)..];
            }
        }

        foreach (Match number in Numbers().Matches(condition))
        {
            yield return condition[..number.Index] + (number.Value == "7" ? "8" : "7") + condition[(number.Index + number.Length)..];
        }

        foreach (Match text in Texts().Matches(condition))
        {
            yield return condition[..text.Index] + "other" + condition[(text.Index + text.Length)..];
        }
    }

    [GeneratedRegex(@"(?<![\w'.\\-])\d+(?![\w'.])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<=')[A-Za-z%]+(?=')")]
    private static partial Regex Texts();
}
