using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexNameMisleads : TableRule
{
    public override string Id => "SCH4004";

    public override string Title => "Index name names another table or column than its own";

    public override string MessageFormat => "Index '{0}' of '{1}' is on '{2}', but its name says {3}. Rename it, or create the one that was meant.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        if (alignment.Table.PartitionOf is not null)
        {
            yield break;
        }

        foreach (var key in alignment.Keys.Where(key => key is { Kind: KeyKind.Index, Columns: not null }))
        {
            if (IndexNameWords.Contradiction(alignment, key) is { } said)
            {
                yield return Report(alignment, alignment.PlaceOf(key), key.Origin, key.Name.Value, alignment.Table.Name.ToString(), string.Join(", ", key.Columns!.Value), said);
            }
        }
    }
}
