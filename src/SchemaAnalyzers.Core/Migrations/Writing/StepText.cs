using System.Text;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>Steps as lines of a file of SQL.</summary>
internal static class StepText
{
    /// <summary>Before a suggestion that does not run in the file where it stands.</summary>
    private const string NeedsOwnFile = "not within a transaction: in a file of its own";

    /// <summary>Before a suggestion that would keep the locks of those before it.</summary>
    private const string NeedsLaterFile = "once what is above is committed: in a file of its own";

    /// <summary>An empty file is an error for some tools, and looks like one to people.</summary>
    private const string Nothing = "Nothing to do here.";

    /// <param name="isTransactional">Whether the file runs within a transaction.</param>
    /// <param name="statement">Writes a statement, which has no final semicolon, as the tool wants it.</param>
    public static string Write(IEnumerable<MigrationStep> steps, SqlGuard guard, bool isTransactional, Func<string, string>? statement = null)
    {
        var text = new StringBuilder();
        foreach (var step in steps.Select(guard.Guard))
        {
            if (step.Kind == StepKind.Suggestion && isTransactional && (step.OutsideTransaction || step.BeginsTransaction))
            {
                Append(text, SqlComment.Of(step.OutsideTransaction ? NeedsOwnFile : NeedsLaterFile));
            }

            Append(text, step.Kind == StepKind.Statement && statement is not null ? statement(step.Text) : PlainSql.Write(step));
        }

        return text.Length == 0 ? SqlComment.Of(Nothing) + "\n" : text.ToString();
    }

    /// <summary>What takes a migration back as a comment, for tools that have no place for it.</summary>
    public static string WriteDown(IEnumerable<MigrationStep> steps, SqlGuard guard)
    {
        var lines = steps.Select(guard.Guard).Select(step => SqlComment.Of(step.Kind == StepKind.Note ? step.Text : step.Text + ";") + "\n").ToList();
        return lines.Count == 0 ? "" : "\n-- To take it back:\n" + string.Concat(lines);
    }

    private static void Append(StringBuilder text, string line) => text.Append(line).Append('\n');
}
