namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>Where a tool that has one transaction for a whole file has to leave it.</summary>
internal static class Committing
{
    /// <summary>What begins a transaction as what runs outside of one: all before it is committed. First of all there is nothing to commit.</summary>
    public static IEnumerable<MigrationStep> Alone(IEnumerable<MigrationStep> steps)
    {
        var hasLocks = false;
        foreach (var step in steps)
        {
            yield return step.BeginsTransaction && (hasLocks || step.Kind == StepKind.Suggestion) ? step with { OutsideTransaction = true } : step;
            hasLocks |= step.Kind == StepKind.Statement && !step.BeginsTransaction && !SessionSettings.Is(step);
        }
    }
}
