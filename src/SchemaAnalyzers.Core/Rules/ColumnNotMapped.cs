namespace SchemaAnalyzers.Rules;

public sealed class ColumnNotMapped : EntityRule
{
    public override string Id => "SCH1004";

    public override string Title => "Column not mapped";

    public override string MessageFormat => "Column '{0}.{1}' is mapped by no property of '{2}'. Add a property, or drop the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    /// <remarks>A column without which INSERT fails is another finding.</remarks>
    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        var columns = UnmappedColumns.Of(alignment).Where(column => !alignment.FailsInsert(column)).ToList();
        return columns.Select(column => new Finding(this, alignment.Entity.Place, new(alignment.Relation!.Name.ToString(), column.Name.Value, alignment.Entity.Name))
        {
            Related = column.Origin.Places,
            Remedies = UnmappedColumns.Remedies(alignment, columns, column),
        });
    }
}
