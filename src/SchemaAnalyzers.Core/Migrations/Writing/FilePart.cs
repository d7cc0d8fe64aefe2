using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>The steps that stand together in a file, or in both directions of one.</summary>
/// <param name="OutsideTransaction">Whether the server refuses them within a transaction; the others should be within one.</param>
internal sealed record FilePart(bool OutsideTransaction, EquatableArray<MigrationStep> Up, EquatableArray<MigrationStep> Down)
{
    /// <summary>
    /// The migration in as few files as there can be when none mixes what runs within a transaction with what does not, and what begins a transaction finds no
    /// locks of the same file. What takes a file back is in the same file as far as both directions have the same order, as they do where each step has one
    /// that takes it back. Where that is not so, the way back says that the files belong together.
    /// </summary>
    /// <param name="oneAFile">Whether each statement outside of a transaction needs a file of its own.</param>
    /// <param name="frame">How the settings of the session are given to each file that runs in a transaction: the others wait for as long as it takes.</param>
    public static IReadOnlyList<FilePart> Split(Migration migration, bool oneAFile, SettingsFrame frame = SettingsFrame.Transaction)
    {
        var up = Runs(migration.Up, oneAFile, frame);
        var down = Runs(migration.Down, oneAFile, frame);
        down.Reverse();
        var parts = Aligned(up, down);
        return AreTakenBackTogether(parts) ? parts.ConvertAll(part => part with { Down = part.Down.Prepend(Together(parts.Count)).ToEquatableArray() }) : parts;
    }

    private static MigrationStep Together(int count) => MigrationStep.Note($"One of {count} files of one migration: take back all of them, or none.");

    /// <summary>Whether a file alone cannot be taken back and run again, as tools do with the last one.</summary>
    private static bool AreTakenBackTogether(List<FilePart> parts) =>
        parts.Exists(part => part.Down.Any(IsStatement))
        && parts.Exists(part => part.Up.Any(IsStatement) != part.Down.Any(IsStatement) || part.Up.Concat(part.Down).Any(step => IsStatement(step) && step.BeginsTransaction))
        && parts.Count > 1;

    private static bool IsStatement(MigrationStep step) => step.Kind == StepKind.Statement;

    private static List<Run> Runs(EquatableArray<MigrationStep> steps, bool oneAFile, SettingsFrame frame)
    {
        var (before, after) = SessionSettings.Frame(steps, frame);
        var runs = new List<Run>();
        Run? current = null;
        var notes = new List<MigrationStep>();
        foreach (var step in steps.Where(step => !SessionSettings.Is(step)))
        {
            // What is said of a step stands in its file.
            notes.Add(step);
            if (step.Kind != StepKind.Note)
            {
                if (current is null || (IsStatement(step) && !current.Takes(step, oneAFile)))
                {
                    runs.Add(current = new Run());
                }

                current.Add(notes);
                notes.Clear();
            }
        }

        if (notes.Count > 0 && current is null)
        {
            runs.Add(current = new Run());
        }

        current?.Add(notes);

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

    private sealed class Run
    {
        /// <summary>Whether something ran whose locks what begins a transaction would keep.</summary>
        private bool _hasLocks;

        public bool OutsideTransaction { get; private set; }

        public bool HasStatement { get; private set; }

        public List<MigrationStep> Steps { get; } = [];

        public bool Takes(MigrationStep step, bool oneAFile) =>
            !HasStatement || (step.OutsideTransaction == OutsideTransaction && !(step.OutsideTransaction && oneAFile) && !(step.BeginsTransaction && _hasLocks));

        public void Add(IEnumerable<MigrationStep> steps)
        {
            foreach (var step in steps)
            {
                Steps.Add(step);
                if (IsStatement(step))
                {
                    HasStatement = true;
                    OutsideTransaction = step.OutsideTransaction;
                    _hasLocks |= !step.BeginsTransaction;
                }
            }
        }
    }
}
