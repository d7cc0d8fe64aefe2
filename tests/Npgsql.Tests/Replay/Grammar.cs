using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>
/// Draws texts from a grammar. A line that ends in <c>=</c> begins a rule, the indented lines below are its alternatives; <c>3*</c> before one makes it three times
/// as likely, <c>@15</c> keeps it to servers of that version and later, <c>@..14</c> to earlier ones. In an alternative stands <c>{rule}</c> for what a rule gives,
/// <c>{?text}</c> for a text that is there one time in three, and <c>{a|b|}</c> for one of several texts. Spaces are put around each, but not after <c>{=</c>.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<string>> _rules = [];

    public Grammar(string text, int version)
    {
        List<string> alternatives = [];
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0 && !line.StartsWith('#')))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                _rules.Add(line.TrimEnd(' ', '='), alternatives = []);
                continue;
            }

            Add(alternatives, line.Trim(), version);
        }
    }

    /// <summary>What a rule gives.</summary>
    public Gen<string> Draw(string rule) => Rule(rule).Select(text => string.Join(" ", text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static void Add(List<string> alternatives, string line, int version)
    {
        if (line[0] == '@')
        {
            var gate = line[1..line.IndexOf(' ')];
            var isLast = gate.StartsWith("..", StringComparison.Ordinal);
            var limit = int.Parse(gate.TrimStart('.'), CultureInfo.InvariantCulture);
            if (isLast ? version > limit : version < limit)
            {
                return;
            }

            line = line[(gate.Length + 1)..].Trim();
        }

        var star = line.IndexOf('*');
        var isWeighted = star > 0 && line[..star].All(char.IsAsciiDigit);
        var weight = isWeighted ? int.Parse(line[..star], CultureInfo.InvariantCulture) : 1;
        line = isWeighted ? line[(star + 1)..].Trim() : line;
        alternatives.AddRange(Enumerable.Repeat(line == "-" ? "" : line, weight));
    }

    private Gen<string> Rule(string name) => Gen.Elements<string>(_rules[name]).SelectMany(Expand);

    private Gen<string> Expand(string template)
    {
        var open = template.IndexOf('{');
        if (open < 0)
        {
            return Gen.Constant(template);
        }

        var close = Close(template, open);
        var inner = template[(open + 1)..close];
        var space = inner[0] == '=' ? "" : " ";
        return from part in Part(inner.TrimStart('='))
               from rest in Expand(template[(close + 1)..])
               select template[..open] + space + part + space + rest;
    }

    private Gen<string> Part(string inner)
    {
        if (inner.StartsWith('?'))
        {
            return Gen.Choose(0, 2).SelectMany(pick => pick == 0 ? Choice(inner[1..]) : Gen.Constant(""));
        }

        var choices = Choices(inner);
        return choices.Count > 1 ? Gen.Elements<string>(choices).SelectMany(Choice) : Rule(inner);
    }

    /// <summary>The name of a rule needs no braces of its own here.</summary>
    private Gen<string> Choice(string text) => _rules.ContainsKey(text) ? Rule(text) : Expand(text);

    private static int Close(string template, int open)
    {
        var depth = 0;
        for (var i = open; i < template.Length; i++)
        {
            depth += template[i] == '{' ? 1 : template[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("a brace is not closed in " + template);
    }

    private static List<string> Choices(string inner)
    {
        var choices = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= inner.Length; i++)
        {
            if (i == inner.Length || (inner[i] == '|' && depth == 0))
            {
                choices.Add(inner[start..i]);
                start = i + 1;
                continue;
            }

            depth += inner[i] == '{' ? 1 : inner[i] == '}' ? -1 : 0;
        }

        return choices;
    }
}
