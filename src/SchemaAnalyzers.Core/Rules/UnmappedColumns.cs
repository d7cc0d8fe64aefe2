using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Rules.Types;
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

    /// <summary>The edits that declare a property for a column: for it alone, or before that for all of some columns.</summary>
    /// <param name="columns">Those that the rule tells.</param>
    public static EquatableArray<Remedy> Remedies(EntityAlignment alignment, IEnumerable<Column> columns, Column column)
    {
        if (NewProperty(alignment, column) is not { } one)
        {
            return default;
        }

        var all = columns.Select(other => NewProperty(alignment, other)).OfType<AddProperty>().ToEquatableArray();
        return all.Count > 1 ? new(new AddProperties(all), one) : new(one);
    }

    /// <summary>Not for a column that the database fills, or compares by another collation: whoever maps it has to say how.</summary>
    private static AddProperty? NewProperty(EntityAlignment alignment, Column column)
    {
        if (column is not { Default: null, Identity: null, Generated: null, Collation: null } || ColumnNature.BaseTypeOf(alignment.Database, column.Type) is not { } type || ScaffoldedType.Of(type) is not { } scaffolded)
        {
            return null;
        }

        var before = alignment.Relation!.Columns.TakeWhile(other => other != column).Reverse();
        var after = before.Select(other => alignment.Entity.Properties.FirstOrDefault(property => alignment.ColumnOf(property) == other)).FirstOrDefault(property => property is { IsShadow: false });
        return new AddProperty(column.Name.Value, after?.Name, scaffolded.Type, scaffolded.IsArray, !alignment.ForbidsNull(column))
        {
            TypeName = scaffolded.TypeName,
            Length = scaffolded.Length,
            Precision = scaffolded.Precision,
            Scale = scaffolded.Scale,
            IsNamedByConvention = ColumnConvention.Of(alignment.Entity).LeadsTo(MemberName.Of(column.Name.Value), column.Name),
            Comment = column.Comment,
        };
    }

    /// <summary>Names are compared loosely: one that differs in case only is another finding, or a naming convention that is not seen.</summary>
    private static bool IsMapped(Entity entity, EquatableArray<Identifier> mapped, Identifier column) =>
        mapped.Contains(column)
        || entity.Properties.Any(property => !property.Column.IsKnown)
        || entity.Properties.Any(property => (entity.NamesMatchLoosely || !property.IsColumnExplicit) && NamingConventionGuess.IsRewriting(property.Column.Value, column));
}
