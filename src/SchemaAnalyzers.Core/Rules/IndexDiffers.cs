using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexDiffers : EntityRule
{
    public override string Id => "SCH3010";

    public override string Title => "Index differs";

    public override string MessageFormat => "The {1} of index '{2}' is '{3}' in the model of '{0}', but '{4}' in table '{5}'. Change one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2, 5);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var pairing in Find(alignment))
        {
            var (key, difference) = (pairing.Key!, pairing.Difference!);
            yield return new Finding(
                this,
                difference.Place,
                new(alignment.Entity.Name, difference.What, key.Name.Value, Short(difference.Model), Short(difference.Database), alignment.Relation!.Name.ToString()))
            {
                Related = key.Origin.Places,
            }.With(difference.Remedy);
        }
    }

    internal static IEnumerable<IndexPairing> Find(EntityAlignment alignment) =>
        alignment.Indexes.Where(pairing => pairing is { Key: not null, Difference: not null } && !Uniqueness.IsMissing(alignment, pairing) && !IsAlsoThere(alignment, pairing));

    /// <summary>Of two indexes of the model on the same columns each may have taken the same one of the table.</summary>
    private static bool IsAlsoThere(EntityAlignment alignment, IndexPairing pairing) =>
        alignment.Indexes.Any(other => other != pairing && other.Key == pairing.Key && other.Difference is null);

    private static string Short(string text) => text.Length > 40 ? text.Substring(0, 40) + "~" : text;
}
