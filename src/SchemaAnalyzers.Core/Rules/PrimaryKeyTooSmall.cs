using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class PrimaryKeyTooSmall : TableRule
{
    public override string Id => "SCH3021";

    public override string Title => "Primary key type too small";

    public override string MessageFormat => "Primary key '{0}.{1}' counts in '{2}', which ends at {3}. Use 'bigint'.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table is { PartitionOf: null, PrimaryKey: { Columns.Count: 1 } key }
            && table.FindColumn(key.Columns[0]) is { } column
            && (column.Type.Is("int4") || column.Type.Is("int2"))
            && IsCounted(column))
        {
            yield return Report(alignment, alignment.PlaceOf(column), column.Origin, table.Name.ToString(), column.Name.Value, column.Type.ToString(), column.Type.Is("int4") ? "2147483647" : "32767");
        }
    }

    private static bool IsCounted(Column column) =>
        column.Identity is not null || column.Default?.IndexOf("nextval", StringComparison.OrdinalIgnoreCase) >= 0;
}
