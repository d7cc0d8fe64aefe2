using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class NameStyleInconsistent : TableRule
{
    public override string Id => "SCH4006";

    public override string Title => "Table and column style inconsistent";

    public override string MessageFormat => "{0} '{1}' is {2}, but most {3} of the schema are {4}. Rename it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var (table, styles) = (alignment.Table, NameCase.Of(alignment.Database));
        if (table.PartitionOf is not null || Bookkeeping.Contains(table.Name))
        {
            yield break;
        }

        var place = alignment.PlaceOf(table.Origin);
        if (NameCase.Of(table.Name.Name) is { } style && styles.Tables is { } common && style != common)
        {
            yield return Report(alignment, place, table.Origin, "Table", table.Name.ToString(), style, "tables", common);
        }
        else if (NameCase.Number(table.Name.Name) is { } number && styles.Numbers is { } usual && number != usual)
        {
            yield return Report(alignment, place, table.Origin, "Table", table.Name.ToString(), number, "tables", usual);
        }

        foreach (var column in table.Columns.Where(column => column.IsLocal && !alignment.Options.IgnoresColumn(table.Name, column.Name)))
        {
            if (NameCase.Of(column.Name) is { } own && styles.Columns is { } most && own != most)
            {
                yield return Report(alignment, alignment.PlaceOf(column), column.Origin, "Column", $"{table.Name}.{column.Name}", own, "columns", most);
            }
        }
    }
}
