using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class DeleteActionDiffers : EntityRule
{
    public override string Id => "SCH3006";

    public override string Title => "ON DELETE differs from the model's delete behaviour";

    public override string MessageFormat => "The model of '{0}' deletes by {1} on '{2}', but foreign key '{3}' of '{4}' says {5}. Change one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 2, 4);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var match in Find(alignment))
        {
            var (key, relationship, expected) = (match.Exact!, match.Relationship, match.Relationship.OnDelete);
            yield return new Finding(
                this,
                expected.Where ?? relationship.Place,
                new(
                    alignment.Entity.Name, ForeignKeyMatch.Words(expected.Value), string.Join(", ", match.Columns),
                    key.Name.Value, match.Table.Name.ToString(), ForeignKeyMatch.Words(key.OnDelete)))
            {
                Related = key.Origin.Places,
            }.With(RemedyOf(key.OnDelete, relationship));
        }
    }

    internal static IEnumerable<ForeignKeyMatch> Find(EntityAlignment alignment) =>
        alignment.ForeignKeys.Where(match => match is { Exact: { } key, Relationship.OnDelete: { IsKnown: true } expected } && Effect(expected.Value) != Effect(key.OnDelete));

    /// <summary>EF Core has no SET DEFAULT, and sets only to null what may be null.</summary>
    private static Remedy? RemedyOf(ReferentialAction action, Relationship relationship) =>
        action == ReferentialAction.SetDefault || (action == ReferentialAction.SetNull && !relationship.IsRequired.Is(false)) ? null : new SetDeleteBehavior(action.ToString());

    /// <summary>RESTRICT and NO ACTION both refuse; they differ in when, for deferred constraints alone.</summary>
    private static ReferentialAction Effect(ReferentialAction action) => action == ReferentialAction.Restrict ? ReferentialAction.NoAction : action;
}
