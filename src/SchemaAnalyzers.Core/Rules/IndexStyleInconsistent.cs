using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexStyleInconsistent : TableRule
{
    public override string Id => "SCH4002";

    public override string Title => "Index names inconsistent";

    public override string MessageFormat => "Index '{0}' of '{1}' has {2}, but {3} of the {4} indexes of schema '{5}' have {6}. Rename it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table.PartitionOf is not null || Bookkeeping.Contains(table.Name) || IndexNameStyle.Of(alignment.Database).Majority(table.Name.Schema) is not { } majority)
        {
            yield break;
        }

        foreach (var key in alignment.Keys.Where(key => key.Kind == Keys.KeyKind.Index))
        {
            if (IndexNameStyle.Of(key.Name) is { } style && style != majority.Mark)
            {
                yield return Report(
                    alignment, alignment.PlaceOf(key), key.Origin, key.Name.Value, table.Name.ToString(), style,
                    majority.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), majority.All.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    table.Name.Schema.Value, majority.Mark);
            }
        }
    }
}
