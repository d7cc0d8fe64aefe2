using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ForeignKeyNotInModel : EntityRule
{
    public override string Id => "SCH3004";

    public override string Title => "Foreign key the model does not know";

    public override string MessageFormat => "Table '{0}' has foreign key '{1}' from '{2}' to '{3}', but '{4}' has no relationship for it. Add one, or ignore it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1, 4);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table || !Completeness.KnowsRelationships(alignment))
        {
            yield break;
        }

        var known = alignment.Entity.Relationships.Select(relationship => alignment.ColumnsOf(relationship.Properties)).OfType<EquatableArray<Identifier>>().ToList();
        foreach (var key in table.ForeignKeys.Where(key => Completeness.Maps(alignment, key.Columns) && !known.Exists(columns => columns.HasSame(key.Columns))))
        {
            yield return new Finding(
                this,
                alignment.Entity.Place,
                new(table.Name.ToString(), key.Name.Value, string.Join(", ", key.Columns), key.ReferencedTable.ToString(), alignment.Entity.Name))
            {
                Related = key.Origin.Places,
            };
        }
    }
}
