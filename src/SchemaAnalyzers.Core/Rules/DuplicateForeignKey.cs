using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class DuplicateForeignKey : TableRule
{
    public override string Id => "SCH3019";

    public override string Title => "Duplicate foreign key";

    public override string MessageFormat => "Foreign key '{0}' of '{1}' repeats '{2}': both go from '{3}' to '{4}', and every write checks both. Drop one.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var keys = alignment.Table.PartitionOf is null ? alignment.Table.ForeignKeys : default;
        for (var i = 1; i < keys.Count; i++)
        {
            if (keys.Take(i).FirstOrDefault(other => IsSame(keys[i], other)) is { } first)
            {
                yield return Report(
                    alignment, alignment.PlaceOf(keys[i]), keys[i].Origin,
                    keys[i].Name.Value, alignment.Table.Name.ToString(), first.Name.Value, string.Join(", ", keys[i].Columns), keys[i].ReferencedTable.ToString());
            }
        }
    }

    private static bool IsSame(ForeignKey one, ForeignKey other) =>
        one.ReferencedTable == other.ReferencedTable
        && one.Columns.Count == other.Columns.Count
        && Pairs(one).SetEquals(Pairs(other));

    private static HashSet<(Identifier, Identifier)> Pairs(ForeignKey key) =>
        [.. key.Columns.Zip(key.ReferencedColumns, (column, referenced) => (column, referenced))];
}
