using SchemaAnalyzers.Migrations.Planning;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Makes a migration of the differences between two schemas. One text for every database: what it does never depends on the data it meets.</summary>
/// <remarks>
/// What loses data is commented out with what would be lost, unless it is allowed; so is what the rows that are there would break until somebody has
/// filled them. Such suggestions stand after all statements.
/// </remarks>
public static class Plan
{
    /// <param name="notExpressible">What the migration leaves out; said in a note, so that a reviewer sees it.</param>
    /// <param name="possibleRenames">What is added and may be there under another name; said in a note before the statement.</param>
    public static Migration Of(Database from, Database to, PlanOptions options, EquatableArray<NotExpressible> notExpressible = default, EquatableArray<Rename> possibleRenames = default)
    {
        var notes = notExpressible.Select(gap => MigrationStep.Note($"Not in this migration: {gap.Subject}: {gap.Reason}.")).ToList();
        if (from.Equals(to))
        {
            return new(notes.ToEquatableArray(), default);
        }

        var renaming = Renaming.Towards(from, to, options);
        var stages = Stages.Of(renaming.Database, to, options.AllowDestructive);
        List<MigrationStep> renames = [.. renaming.Done.SelectMany(Steps)];
        List<MigrationStep> up = [.. renames, .. Direction.Statements(renaming.Database, stages.Reached).SelectMany(step => WithAlternative(step, possibleRenames))];
        var down = Down(renaming.Database, stages, up, renaming.Done.Select(rename => SafeForms.Plain(rename.Back)).Reverse().ToList(), options);
        return new(Up(up, stages, options).Concat(notes).Concat(LeftAlone(from, to)).ToEquatableArray(), down.ToEquatableArray());
    }

    private static IEnumerable<MigrationStep> Steps(Renamed rename) =>
        [.. rename.Instead is { } instead ? [MigrationStep.Note(instead)] : Array.Empty<MigrationStep>(), SafeForms.Plain(rename.Forth)];

    private static IEnumerable<MigrationStep> WithAlternative(MigrationStep step, EquatableArray<Rename> renames) =>
        renames.Select(rename => Renamed.Alternative(step.Performs, rename)).FirstOrDefault(note => note is not null) is { } alternative
            ? [MigrationStep.Note(alternative), step]
            : [step];

    /// <summary>What the statements that made a table did to it is not known, so nothing is done to it.</summary>
    private static IEnumerable<MigrationStep> LeftAlone(Database before, Database after)
    {
        foreach (var relation in after.Relations)
        {
            if (before.Relations.Find(relation.Name) is { } old && !old.Equals(relation) && (old.Uncertainty ?? relation.Uncertainty) is { } reason)
            {
                yield return MigrationStep.Note($"Not in this migration: '{relation.Name}', as it is uncertain: {reason}.");
            }
        }
    }

    private static IEnumerable<MigrationStep> Up(List<MigrationStep> statements, Stages stages, PlanOptions options)
    {
        var backfills = Direction.Suggestions(stages.Reached, stages.Filled).ToList();
        return
        [
            .. WithTimeout(statements, options),
            .. backfills.Count == 0 ? [] : backfills.Prepend(MigrationStep.Note("backfill here")),
            .. Direction.Suggestions(stages.Filled, stages.Final),
        ];
    }

    private static IEnumerable<MigrationStep> Down(Database from, Stages stages, List<MigrationStep> up, List<MigrationStep> renames, PlanOptions options)
    {
        var undone = Direction.Suggestions(stages.Final, stages.Filled).Concat(Direction.Suggestions(stages.Filled, stages.Reached)).Where(step => step.Kind != StepKind.Note).ToList();
        var back = Stages.Of(stages.Reached, from, allowsLoss: true);
        var backfills = Direction.Suggestions(back.Reached, back.Filled).ToList();
        return
        [
            .. undone.Count == 0 ? [] : undone.Prepend(MigrationStep.Note("Only where the suggestions of Up were run:")),
            .. up.Select(step => step.Performs).Where(operation => operation is not RenameType).Select(operation => operation?.Loss).OfType<string>().Select(loss => MigrationStep.Note($"This does not bring back {loss}.")),
            .. WithTimeout([.. Direction.Statements(stages.Reached, back.Reached), .. back.Reached.Equals(back.Filled) ? renames : []], options),
            .. backfills.Count == 0 ? [] : backfills.Prepend(MigrationStep.Note("backfill here")),
            .. back.Reached.Equals(back.Filled) ? [] : renames,
        ];
    }

    /// <summary>A statement that waits for a lock makes all others wait behind it: it had better give up and be run again.</summary>
    private static IEnumerable<MigrationStep> WithTimeout(List<MigrationStep> steps, PlanOptions options) =>
        options.LockTimeout is { } timeout && steps.Exists(step => step.Performs is not (CreateSchema or CreateTable or CreateType or CreateSequence or CreateExtension or SetComment))
            ? steps.Prepend(MigrationStep.Statement($"SET lock_timeout = {Sql.SqlQuote.Literal(timeout)}"))
            : steps;
}
