using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class PendingModelChange : Rule
{
    public override string Id => "SCH0007";

    public override string Title => "Pending model change";

    public override string MessageFormat => "{0} {1}, but the EF Core model snapshot {2}. Add a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override bool CanBeAccepted => true;

    /// <summary>What a migration that is added now would hold, of one entity.</summary>
    public IEnumerable<Finding> Check(Entity code)
    {
        if (code.IsUnrecorded && IsTable(code))
        {
            return [Report(code.Place, $"Entity '{code.Name}'", $"maps to table '{code.Target.Value.Name}'", "does not have it")];
        }

        return code.Recorded is not { } recorded ? [] : new ModelDifferences(code, recorded).Find().Select(difference => Report(difference.Place, difference.Subject, difference.Code, difference.Recorded));
    }

    /// <summary>An entity whose class is gone.</summary>
    /// <param name="place">The identifier of the context.</param>
    public Finding Lost(string entity, string context, Place place) => Report(place, $"Context '{context}'", $"has no class '{entity}'", "has it as an entity");

    private static bool IsTable(Entity entity) => entity.Target is { IsKnown: true, Value.Kind: TargetKind.Table } && entity.PrimaryKey.IsKnown;

    private Finding Report(Place place, string subject, string code, string recorded) => new(this, place, new(subject, code, recorded));
}
