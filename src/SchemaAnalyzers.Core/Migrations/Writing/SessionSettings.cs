namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>How settings of the session are given to a file of their migration.</summary>
internal enum SettingsFrame
{
    /// <summary>The tool runs the file within a transaction: they end with it.</summary>
    Transaction,

    /// <summary>Who knows: they are taken back at the end of the file.</summary>
    Session,
}

/// <summary><c>SET</c> and <c>RESET</c> among the steps of a migration. The files of one run in sessions and transactions of their own, so that each says them anew.</summary>
internal static class SessionSettings
{
    private const string Set = "SET ";
    private const string Reset = "RESET ";

    public static bool Is(MigrationStep step) =>
        step.Kind == StepKind.Statement && (step.Text.StartsWith(Set, StringComparison.Ordinal) || step.Text.StartsWith(Reset, StringComparison.Ordinal));

    /// <summary>What stands before and after the steps of each file, by the settings with which the migration begins.</summary>
    public static (IReadOnlyList<MigrationStep> Before, IReadOnlyList<MigrationStep> After) Frame(IEnumerable<MigrationStep> steps, SettingsFrame frame)
    {
        var settings = steps.Where(step => step.Kind == StepKind.Statement).TakeWhile(step => step.Text.StartsWith(Set, StringComparison.Ordinal)).ToList();
        return frame == SettingsFrame.Transaction
            ? (settings.Select(step => step with { Text = $"SET LOCAL {Assignment(step)}" }).ToList(), [])
            : (settings, settings.Select(step => MigrationStep.Statement(Reset + Assignment(step).Split(' ')[0])).ToList());
    }

    /// <summary>The steps of one file in one session: what runs outside of a transaction runs without the settings. A concurrent build that gives up waiting leaves an invalid index.</summary>
    public static IEnumerable<MigrationStep> Alternate(IReadOnlyList<MigrationStep> steps)
    {
        var (set, reset) = Frame(steps, SettingsFrame.Session);
        var isSet = false;
        foreach (var step in steps.Where(step => !Is(step)))
        {
            if (step.Kind == StepKind.Statement && isSet == step.OutsideTransaction)
            {
                isSet = !isSet;
                foreach (var setting in isSet ? set : reset)
                {
                    yield return setting;
                }
            }

            yield return step;
        }
    }

    private static string Assignment(MigrationStep step)
    {
        var words = step.Text.Substring(Set.Length);
        return words.StartsWith("LOCAL ", StringComparison.Ordinal) ? words.Substring("LOCAL ".Length) : words;
    }
}
