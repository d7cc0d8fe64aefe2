using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>The steps that stand together in a file, or in both directions of one.</summary>
/// <param name="OutsideTransaction">Whether the server refuses them within a transaction; the others should be within one.</param>
internal sealed record FilePart(bool OutsideTransaction, EquatableArray<MigrationStep> Up, EquatableArray<MigrationStep> Down)
{
    /// <summary>
    /// The migration in as few files as there can be when none mixes what runs within a transaction with what does not. What takes a file back is in the same
    /// file as far as both directions have the same order, as they do where each step has one that takes it back.
    /// </summary>
    /// <param name="oneAFile">Whether each statement outside of a transaction needs a file of its own.</param>
    /// <param name="frame">How the settings of the session are given to each file that runs in a transaction: the others wait for as long as it takes.</param>
    public static IReadOnlyList<FilePart> Split(Migration migration, bool oneAFile, SettingsFrame frame = SettingsFrame.Transaction)
    {
        var up = Runs(migration.Up, oneAFile, frame);
        var down = Runs(migration.Down, oneAFile, frame);
        down.Reverse();
        return Aligned(up, down);
    }

    private static bool IsOutside(MigrationStep step) => step is { Kind: StepKind.Statement, OutsideTransaction: true };

    private static List<Run> Runs(EquatableArray<MigrationStep> steps, bool oneAFile, SettingsFrame frame)
    {
        var (before, after) = SessionSettings.Frame(steps, frame);
        var runs = new List<Run>();
        Run? current = null;
        foreach (var step in steps.Where(step => !SessionSettings.Is(step)))
        {
            var outside = IsOutside(step);
            if (current is null || (step.Kind == StepKind.Statement && current.HasStatement && (outside != current.OutsideTransaction || (outside && oneAFile))))
            {
                current = new Run(outside);
                runs.Add(current);
            }

            if (step.Kind == StepKind.Statement && !current.HasStatement)
            {
                current.OutsideTransaction = outside;
                current.HasStatement = true;
            }

            current.Steps.Add(step);
        }

        foreach (var run in runs.Where(run => run.HasStatement && !run.OutsideTransaction))
        {
            run.Steps.InsertRange(0, before);
            run.Steps.AddRange(after);
        }

        return runs;
    }

    /// <summary>The shortest sequence of files that has the runs of both directions in their orders, each file with at most one run of each, of one kind.</summary>
    private static List<FilePart> Aligned(List<Run> up, List<Run> down)
    {
        var common = new int[up.Count + 1, down.Count + 1];
        for (var i = up.Count - 1; i >= 0; i--)
        {
            for (var j = down.Count - 1; j >= 0; j--)
            {
                common[i, j] = up[i].OutsideTransaction == down[j].OutsideTransaction ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var parts = new List<FilePart>();
        for (var (i, j) = (0, 0); i < up.Count || j < down.Count;)
        {
            var pairs = i < up.Count && j < down.Count && up[i].OutsideTransaction == down[j].OutsideTransaction;
            var takesUp = pairs || j == down.Count || (i < up.Count && common[i + 1, j] >= common[i, j + 1]);
            parts.Add(new(
                (takesUp ? up[i] : down[j]).OutsideTransaction,
                takesUp ? up[i].Steps.ToEquatableArray() : default,
                pairs || !takesUp ? down[j].Steps.ToEquatableArray() : default));
            i += takesUp ? 1 : 0;
            j += pairs || !takesUp ? 1 : 0;
        }

        return parts;
    }

    private sealed class Run(bool outsideTransaction)
    {
        public bool OutsideTransaction { get; set; } = outsideTransaction;

        public bool HasStatement { get; set; }

        public List<MigrationStep> Steps { get; } = [];
    }
}
