using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Makes a migration of the differences between two schemas. One text for every database: what it does never depends on the data it meets.</summary>
public static class Plan
{
    /// <param name="notExpressible">What the migration leaves out; said in a note, so that a reviewer sees it.</param>
    public static Migration Of(Database from, Database to, PlanOptions options, EquatableArray<NotExpressible> notExpressible = default)
    {
        _ = options;
        var operations = Diff.Between(from, to);
        var notes = notExpressible.Select(gap => MigrationStep.Note($"Not in this migration: {gap.Subject}: {gap.Reason}."));
        return new(
            operations.SelectMany(OperationSql.Write).Concat(notes).ToEquatableArray(),
            operations.Reverse().Select(operation => operation.Inverse).SelectMany(OperationSql.Write).ToEquatableArray());
    }
}
