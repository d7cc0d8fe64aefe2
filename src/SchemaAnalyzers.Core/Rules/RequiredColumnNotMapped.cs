namespace SchemaAnalyzers.Rules;

public sealed class RequiredColumnNotMapped : EntityRule
{
    public override string Id => "SCH1003";

    public override string Title => "Required column not mapped";

    public override string MessageFormat =>
        "Column '{0}.{1}' is NOT NULL without default, but no property of '{2}' maps it: INSERT fails (23502). Add a property, or a default in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        var columns = UnmappedColumns.Of(alignment)
            .Where(alignment.FailsInsert)
            .Where(column => !alignment.Options.IgnoresColumn(alignment.Relation!.Name, column.Name))
            .ToList();
        return columns.Select(column => new Finding(this, alignment.Entity.Place, new(alignment.Relation!.Name.ToString(), column.Name.Value, alignment.Entity.Name))
        {
            Related = column.Origin.Places,
            Remedies = UnmappedColumns.Remedies(alignment, columns, column),
        });
    }
}
