using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexNotInModel : EntityRule
{
    public override string Id => "SCH3009";

    public override string Title => "Index the model does not know";

    public override string MessageFormat => "Table '{0}' has {1} '{2}' on '{3}', but the model of '{4}' does not. Add it to the model.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 4);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table || !Completeness.KnowsIndexes(alignment))
        {
            yield break;
        }

        // The unique ones are SCH3012.
        foreach (var key in alignment.Keys.Where(key => key is { Kind: KeyKind.Index, IsUnique: false }))
        {
            if (!(key.Columns is { } columns && !Completeness.Maps(alignment, columns)) && !alignment.Indexes.Any(pairing => pairing.Key == key || pairing.Columns == key.Columns))
            {
                var keys = string.Join(", ", key.Index.Keys.Select(part => part.Column?.Value ?? $"({part.Expression})"));
                yield return new Finding(this, alignment.Entity.Place, new(table.Name.ToString(), key.Noun, key.Name.Value, keys, alignment.Entity.Name))
                {
                    Related = key.Origin.Places,
                }.With(alignment.DeclareIndex(key));
            }
        }
    }
}
