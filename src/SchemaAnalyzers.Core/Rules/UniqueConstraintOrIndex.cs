using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class UniqueConstraintOrIndex : EntityRule
{
    public override string Id => "SCH3013";

    public override string Title => "Unique constraint against unique index";

    public override string MessageFormat => "The model of '{0}' has {1} on '{2}', but table '{3}' has {4} '{5}', which other statements drop and rename. Choose one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var pairing in alignment.Indexes)
        {
            if (pairing is { Key: { Kind: KeyKind.Unique } key, Difference: null } && pairing.Model.IsUnique.Is(true))
            {
                yield return Report(alignment, pairing.Columns, key, "a unique index", pairing.Model.Place).With(alignment.DeclareAlternateKey(key) is null ? null : new MakeAlternateKey(key.Name.Value));
            }
        }

        if (alignment.Table is not { } table)
        {
            yield break;
        }

        var keys = alignment.Keys;
        foreach (var alternate in alignment.Entity.AlternateKeys)
        {
            if (alignment.ColumnsOf(alternate.Properties) is { } columns
                && !keys.Any(key => key.Kind != KeyKind.Index && key.Columns == columns)
                && keys.FirstOrDefault(key => key is { IsUnique: true, Index: { IsValid: true, Predicate: null } } && key.Columns == columns) is { } index)
            {
                yield return Report(alignment, columns, index, "an alternate key", alternate.Name.Where ?? alignment.Entity.Place);
            }
        }
    }

    private Finding Report(EntityAlignment alignment, EquatableArray<Identifier> columns, TableKey key, string model, Place place) =>
        new(this, place, new(alignment.Entity.Name, model, string.Join(", ", columns), alignment.Relation!.Name.ToString(), key.Noun, key.Name.Value))
        {
            Related = key.Origin.Places,
        };
}
