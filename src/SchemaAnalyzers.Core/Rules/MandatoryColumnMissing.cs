using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>Finds something only where a team has said which columns its tables must have.</summary>
public sealed class MandatoryColumnMissing : TableRule
{
    public override string Id => "SCH1007";

    public override string Title => "Mandatory column missing";

    public override string MessageFormat => "Table '{0}' has no column '{1}', which 'schema_analyzers.mandatory_columns' asks for. Add it in a migration, or except it by 'schema_analyzers.ignored_columns'.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table.PartitionOf is not null || table.ForeignServer is not null || table.Persistence is Persistence.Temporary || Bookkeeping.Contains(table.Name))
        {
            yield break;
        }

        var missing = alignment.Options.MandatoryColumns
            .Where(mandatory => mandatory.Concerns(table.Name) && table.FindColumn(mandatory.Column) is null)
            .Select(mandatory => mandatory.Column)
            .Distinct();
        foreach (var column in missing.Where(column => !alignment.Options.IgnoresColumn(table.Name, column) && !IsMapped(alignment, column)))
        {
            yield return Report(alignment, alignment.PlaceOf(table.Origin), table.Origin, table.Name.ToString(), column.Value);
        }
    }

    /// <summary>Whether it is told already as a column that a property misses.</summary>
    private static bool IsMapped(TableAlignment alignment, Identifier column) =>
        alignment.Entity?.Entity.Properties.Any(property => property.Column.Is(column)) == true;
}
