using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnTypeInconsistent : TableRule
{
    public override string Id => "SCH4009";

    public override string Title => "Same column name, different types across tables";

    public override string MessageFormat => "Column '{0}.{1}' is '{2}', but in {3} other tables '{1}' is '{4}'. Give it the same type, or another name.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table is not { PartitionOf: null, Inherits.IsEmpty: true })
        {
            yield break;
        }

        foreach (var column in table.Columns.Where(column => !alignment.Options.IgnoresColumn(table.Name, column.Name)))
        {
            if (ColumnTypes.Of(alignment.Database).Majority(column) is var (type, count))
            {
                yield return Report(
                    alignment, alignment.PlaceOf(column), column.Origin,
                    table.Name.ToString(), column.Name.Value, column.Type.ToString(), count.ToString(System.Globalization.CultureInfo.InvariantCulture), type.ToString());
            }
        }
    }
}
