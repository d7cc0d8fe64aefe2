using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexNameDiffers : EntityRule
{
    public override string Id => "SCH4003";

    public override string Title => "Same index, other name in the database";

    public override string MessageFormat => "The model of '{0}' names the index on '{1}' '{2}', but in table '{3}' it is '{4}'. Rename one of the two.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool CanBeRaised => true;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var pairing in alignment.Indexes)
        {
            if (pairing is { Key: { Kind: KeyKind.Index } key, Difference: null, Model.Name: { IsKnown: true } name }
                && (!pairing.Model.IsUnique.IsKnown || pairing.Model.IsUnique.Value == key.IsUnique)
                && !IdentifierLimit.AreSame(name.Value, key.Name)
                && !alignment.Indexes.Any(other => other != pairing && other.Columns == pairing.Columns))
            {
                yield return new Finding(
                    this,
                    name.Where ?? pairing.Model.Place,
                    new(alignment.Entity.Name, pairing.ColumnList, name.Value.Value, alignment.Relation!.Name.ToString(), key.Name.Value))
                {
                    IsRaised = pairing.Model.IsNameExplicit,
                    Related = key.Origin.Places,
                }.With(new NameIndex(key.Name.Value));
            }
        }
    }
}
