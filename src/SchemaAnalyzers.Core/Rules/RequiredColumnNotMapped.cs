using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

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
        if (alignment.Relation is not Table { Uncertainty: null, ForeignServer: null } table
            || !alignment.Entity.TableColumns.TryGet(out var mapped)
            || !IsInserted(alignment.Entity)
            || alignment.MayChangeInsert())
        {
            yield break;
        }

        foreach (var column in table.Columns)
        {
            if (alignment.ForbidsNullByType(column) && !alignment.SuppliesValue(column) && !IsMapped(alignment.Entity, mapped, column.Name))
            {
                yield return new Finding(this, alignment.Entity.Place, new(table.Name.ToString(), column.Name.Value, alignment.Entity.Name))
                {
                    Related = column.Origin.Place is { } origin ? new(origin) : default,
                };
            }
        }
    }

    /// <summary>An entity without key, or mapped to a view, is only read. One that shares the table with its base is reported at the base.</summary>
    private static bool IsInserted(Entity entity) =>
        entity.Target is { IsKnown: true, Value.Kind: TargetKind.Table }
        && entity.PrimaryKey is { IsKnown: true, Value: not null }
        && !entity.Properties.Any(property => property.IsOfDerivedEntity);

    /// <summary>Names are compared loosely: one that differs in case only is another finding, or a naming convention that is not seen.</summary>
    private static bool IsMapped(Entity entity, EquatableArray<Identifier> mapped, Identifier column) =>
        mapped.Contains(column)
        || entity.Properties.Any(property => !property.Column.IsKnown)
        || entity.Properties.Any(property => (entity.NamesMatchLoosely || !property.IsColumnExplicit) && NamingConventionGuess.IsRewriting(property.Column.Value, column));
}
