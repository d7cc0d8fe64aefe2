using System.Text;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>Steps as lines of a file of SQL.</summary>
internal static class StepText
{
    /// <summary>Before a suggestion that does not run in the file where it stands.</summary>
    private const string NeedsOwnFile = "not within a transaction: in a file of its own";

    public static string Write(FilePart part, IEnumerable<MigrationStep> steps, SqlGuard guard, Func<string, string>? statement = null)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            if (step is { Kind: StepKind.Suggestion, OutsideTransaction: true } && !part.OutsideTransaction)
            {
                Append(text, SqlComment.Of(NeedsOwnFile));
            }

            var guarded = guard.Guard(step);
            Append(text, guarded.Kind == StepKind.Statement && statement is not null ? statement(guarded.Text) : PlainSql.Write(guarded));
        }

        return text.ToString();
    }

    /// <summary>The same as comments, for what the tool does not run.</summary>
    public static string WriteAsComment(IEnumerable<MigrationStep> steps, SqlGuard guard) =>
        string.Concat(steps.Select(guard.Guard).Select(step => SqlComment.Of(step.Kind == StepKind.Note ? step.Text : step.Text + ";") + "\n"));

    private static void Append(StringBuilder text, string line) => text.Append(line).Append('\n');
}
