using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class IndexNamePattern : TableRule
{
    public override string Id => "SCH4001";

    public override string Title => "Index name does not follow the pattern";

    public override string MessageFormat => "Index '{0}' of '{1}' should be called '{2}' by the pattern '{3}'. Rename it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool CanBeRaised => true;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table.PartitionOf is not null || Bookkeeping.Contains(table.Name))
        {
            yield break;
        }

        foreach (var key in alignment.Keys.Where(key => key.Kind == KeyKind.Index))
        {
            var pattern = (key.IsUnique ? alignment.Options.UniqueIndexName : null) ?? alignment.Options.IndexName;
            if (pattern?.Render(table.Name.Name, key.Columns, null) is { } expected && !NamePattern.Fits(expected, key.Name))
            {
                yield return Report(alignment, alignment.PlaceOf(key), key.Origin, key.Name.Value, table.Name.ToString(), expected, pattern.Text) with { IsRaised = true };
            }
        }
    }
}
