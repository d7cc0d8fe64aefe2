using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Writes operations as plain SQL, forth and back. One text for every database: what it does never depends on the data it meets.</summary>
public static class MigrationSql
{
    /// <param name="notExpressible">What the operations leave out; said in a comment, so that a reviewer sees it.</param>
    public static Migration Write(EquatableArray<Operation> operations, EquatableArray<NotExpressible> notExpressible = default)
    {
        var notes = notExpressible.Select(gap => SqlComment.Of($"Not in this migration: {gap.Subject}: {gap.Reason}."));
        return new(
            Join(operations.SelectMany(OperationSql.Write).Concat(notes)),
            Join(operations.Reverse().Select(operation => operation.Inverse).SelectMany(OperationSql.Write)));
    }

    private static string Join(IEnumerable<string> statements) => string.Concat(statements.Select(statement => statement + "\n"));
}
