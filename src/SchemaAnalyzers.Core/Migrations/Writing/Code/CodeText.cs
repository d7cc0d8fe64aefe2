using System.Text;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>Steps as lines of a method in C#.</summary>
/// <param name="sql">The call that runs SQL, which is given as an expression; the flag says whether it runs outside of a transaction.</param>
internal sealed class CodeText(string indentation, Func<string, bool, string> sql)
{
    private static readonly char[] s_lineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public string Write(IEnumerable<MigrationStep> steps) => string.Concat(steps.SelectMany(Lines).Select(line => line.Length == 0 ? "\n" : indentation + line + "\n"));

    /// <summary>A text as an expression, a literal for each of its lines.</summary>
    public static string Literal(string text)
    {
        var parts = new List<string>();
        for (var start = 0; start < text.Length || parts.Count == 0;)
        {
            var lineEnd = text.IndexOf('\n', start);
            var end = lineEnd < 0 ? text.Length : lineEnd + 1;
            parts.Add(CSharpQuote.Literal(text.Substring(start, end - start)));
            start = end;
        }

        return parts.Count == 1 ? parts[0] : "\n    " + string.Join("\n    + ", parts);
    }

    private IEnumerable<string> Lines(MigrationStep step) => step.Kind switch
    {
        StepKind.Note => Split(step.Text).Select(Comment),
        StepKind.Suggestion => Split(Call(step)).Select(Comment),
        _ => Split(Call(step)),
    };

    private string Call(MigrationStep step) => step.Code ?? sql(Literal(step.Text), step.OutsideTransaction);

    private static string Comment(string line) => ("// " + Visible(line)).TrimEnd();

    private static string[] Split(string text) => text.Replace("\r\n", "\n").Split(s_lineEnds);

    /// <summary>A comment that turns the direction of writing could look like code.</summary>
    private static string Visible(string line)
    {
        var visible = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            visible.Append(SqlQuote.IsUnsafe(c) ? '?' : c);
        }

        return visible.ToString();
    }
}
