using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>The columns of an entity's table that no property maps.</summary>
public static class UnmappedColumns
{
    /// <summary>Empty where that is not certain, and for an entity that shares the table with its base: what is missing is told at the base.</summary>
    public static IEnumerable<Column> Of(EntityAlignment alignment)
    {
        var entity = alignment.Entity;
        return alignment.Relation is Table { Uncertainty: null, ForeignServer: null } table
            && entity.TableColumns.TryGet(out var mapped)
            && entity.Target is { IsKnown: true, Value.Kind: TargetKind.Table }
            && !entity.Properties.Any(property => property.IsOfDerivedEntity)
                ? table.Columns.Where(column => !IsMapped(entity, mapped, column.Name))
                : [];
    }

    /// <summary>Whether an INSERT by the entity fails because it does not name the column. An entity without key is only read.</summary>
    public static bool FailsInsert(this EntityAlignment alignment, Column column) =>
        alignment.Entity.PrimaryKey is { IsKnown: true, Value: not null }
        && alignment.ForbidsNullByType(column)
        && !alignment.SuppliesValue(column)
        && !alignment.MayChangeInsert();

    /// <summary>Names are compared loosely: one that differs in case only is another finding, or a naming convention that is not seen.</summary>
    private static bool IsMapped(Entity entity, EquatableArray<Identifier> mapped, Identifier column) =>
        mapped.Contains(column)
        || entity.Properties.Any(property => !property.Column.IsKnown)
        || entity.Properties.Any(property => (entity.NamesMatchLoosely || !property.IsColumnExplicit) && NamingConventionGuess.IsRewriting(property.Column.Value, column));
}
