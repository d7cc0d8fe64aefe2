using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>A schema as a set of lines, each with the statement it stands in: what two schemas do not share is where they differ.</summary>
internal static partial class SchemaLines
{
    /// <param name="withKeyNames">Whether the names of primary and foreign keys count: EF Core makes up those that nobody wrote.</param>
    /// <param name="withActions">Whether it counts what foreign keys do on delete: EF Core derives it from what is required.</param>
    public static HashSet<string> Of(Database database, bool withKeyNames = false, bool withActions = true)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var statement = "";
        foreach (var line in SchemaWriter.Write(database).Split('\n').Where(line => !line.StartsWith("CREATE SCHEMA ", StringComparison.Ordinal)))
        {
            var isInside = line.StartsWith("    ", StringComparison.Ordinal);
            var text = DefaultInParentheses().Replace(line.Trim().TrimEnd(','), "DEFAULT $1").Replace("CURRENT_TIMESTAMP", "now()", StringComparison.Ordinal).Replace("'::character varying", "'", StringComparison.Ordinal);
            text = withKeyNames ? text : KeyName().Replace(text, "$1");
            lines.Add((isInside ? statement + " " : "") + (withActions ? text : Action().Replace(text, "")));
            statement = isInside ? statement : line;
        }

        return lines;
    }

    /// <summary>The lines that only one of the two has, marked.</summary>
    public static HashSet<string> Difference(HashSet<string> code, HashSet<string> schema) =>
        [.. code.Except(schema).Select(line => "code   " + line), .. schema.Except(code).Select(line => "schema " + line)];

    [GeneratedRegex(" ON DELETE [A-Z ]+(?=;)")]
    private static partial Regex Action();

    /// <summary>EF Core writes them.</summary>
    [GeneratedRegex(@"DEFAULT \((.*)\)(?= NOT NULL$|$)")]
    private static partial Regex DefaultInParentheses();

    [GeneratedRegex("CONSTRAINT (?:\"[^\"]*\"|\\w+) (PRIMARY KEY|FOREIGN KEY)")]
    private static partial Regex KeyName();
}
