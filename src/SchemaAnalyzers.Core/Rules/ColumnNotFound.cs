using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnNotFound : EntityRule
{
    public override string Id => "SCH1002";

    public override string Title => "Column not found";

    public override string MessageFormat => "Property '{0}' maps to column '{1}', but {2} '{3}' has no such column{4}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        // A concurrency token without its column is a finding of its own.
        return Find(alignment)
            .Where(property => alignment.Relation is View || !property.IsConcurrencyToken.Is(true))
            .Select(property => Report(alignment, property, property.Column.Value, alignment.Relation!));
    }

    /// <summary>The properties without their column, concurrency tokens among them.</summary>
    internal static IEnumerable<MappedProperty> Find(EntityAlignment alignment) =>
        alignment.Relation is { Uncertainty: null } relation
            ? alignment.Entity.Properties.Where(property => alignment.LacksColumn(property) && !alignment.Options.IgnoresColumn(relation.Name, property.Column.Value))
            : [];

    private Finding Report(EntityAlignment alignment, MappedProperty property, Identifier column, Relation relation)
    {
        var near = NearNames.Of(column, Free(alignment, relation));
        var source = property.Column.IsRecorded ? " (named by the EF Core model snapshot)" : "";
        var advice = source + (near.IsEmpty
            ? ". Add it in a migration or exclude the property from the mapping."
            : $". Did you mean '{string.Join("' or '", near)}'?");
        return new Finding(
            this,
            property.Column.Where ?? property.Place,
            new($"{alignment.Entity.Name}.{property.Name}", column.Value, relation is View ? "view" : "table", relation.Name.ToString(), advice))
        {
            Related = relation.Origin.Places,
            Remedies = property.IsShadow ? default : Remedies(alignment.Entity, property, near).ToEquatableArray(),
        };
    }

    /// <summary>Another column; the property called after it, where convention leads from one to the other; no column at all.</summary>
    private static IEnumerable<Remedy> Remedies(Entity entity, MappedProperty property, EquatableArray<Identifier> near)
    {
        var convention = property.IsColumnExplicit || property.Name.Contains(".") ? null : ColumnConvention.Of(entity);
        foreach (var column in near)
        {
            yield return new MapToColumn(property.Name, column.Value);
            if (MemberName.Of(column.Value) is var name && convention?.LeadsTo(name, column) == true)
            {
                yield return new RenameProperty(property.Name, name);
            }
        }

        if (!IsUsed(entity, property))
        {
            yield return new IgnoreProperty(property.Name);
        }
    }

    /// <summary>Whether the model cannot do without it: in a key, an index, a relationship.</summary>
    private static bool IsUsed(Entity entity, MappedProperty property) =>
        property.IsKey
        || property.Name.Contains(".")
        || entity.Indexes.Select(index => index.Properties)
            .Concat(entity.AlternateKeys.Select(key => key.Properties))
            .Concat(entity.Relationships.Select(relationship => relationship.Properties))
            .Any(properties => properties.Contains(property.Name));

    /// <summary>The columns that no other property of the entity maps: two properties on one column would be the next mistake.</summary>
    private static IEnumerable<Identifier> Free(EntityAlignment alignment, Relation relation)
    {
        var taken = new HashSet<Identifier>(alignment.Entity.Properties.Select(alignment.ColumnOf).OfType<Column>().Select(column => column.Name));
        return relation.Columns.Select(column => column.Name).Where(name => !taken.Contains(name));
    }
}
