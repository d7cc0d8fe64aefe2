using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Writes steps as one file of plain SQL for psql, which runs each statement by itself.</summary>
public static class PlainSql
{
    public static string Write(EquatableArray<MigrationStep> steps) => string.Concat(steps.Select(step => Write(step) + "\n"));

    public static string Write(MigrationStep step) => step.Kind switch
    {
        StepKind.Statement => step.Text + ";",
        StepKind.Suggestion => SqlComment.Of(step.Text + ";"),
        _ => SqlComment.Of(step.Text),
    };
}
