using SchemaAnalyzers.Migrations.Expecting;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>
/// Lays what the code is known to say over a schema, and keeps all that the code does not speak of. What differs is what the rules tell: they are asked, so
/// that a finding and its migration never disagree.
/// </summary>
public static class Expected
{
    /// <param name="entities">All that one context maps.</param>
    /// <param name="rules">The options that hold for an entity; null for those of no project.</param>
    /// <param name="objects">What the same context asks for besides; null for nothing.</param>
    public static Expectation Of(Database database, IEnumerable<Entity> entities, MigrationScope scope = MigrationScope.All, Func<Entity, RuleOptions>? rules = null, ModelObjects? objects = null)
    {
        var all = entities.ToList();
        var draft = new Draft(database, all.Where(IsStored).ToList(), objects ?? ModelObjects.None, scope, rules ?? (_ => RuleOptions.Default));

        // Missing columns alone: they bring what they need.
        if (scope != MigrationScope.Columns)
        {
            Objects.AddMissing(draft);
        }

        // A column silences what is said of it while it is missing, so that each step looks at what the one before has made.
        Tables.AddMissing(draft);
        draft.ForEach(Keys.Align);
        Columns.Align(draft);
        draft.ForEach(Indexes.Align);
        if (scope != MigrationScope.Columns)
        {
            draft.ForEach(Checks.Align);
            draft.ForEach(ForeignKeys.Align);
        }

        if (scope == MigrationScope.All)
        {
            draft.ForEach(Comments.Align);
        }

        if (!ReferenceEquals(draft.Database, database))
        {
            TellUnknown(draft, all);
        }

        return new(draft.Database, draft.Gaps) { PossibleRenames = PossibleRenames.Find(database, draft.Database, all) };
    }

    /// <summary>An entity whose table is not known is missing without a trace from a migration that looks complete.</summary>
    private static void TellUnknown(Draft draft, IEnumerable<Entity> entities)
    {
        foreach (var alike in entities.Where(entity => entity.Context is not null && !entity.Target.IsKnown).GroupBy(entity => entity.Target.Reason))
        {
            draft.Leave($"what is mapped by {string.Join(", ", alike.Select(entity => $"'{entity.Name}'").Distinct())}", alike.Key ?? "it is not known");
        }
    }

    private static bool IsStored(Entity entity) => entity.Target.TryGet(out var target) && target.Kind != TargetKind.None;
}
