using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the foreign keys of owned types, and the indexes over them, in the table in which they stand.</summary>
/// <param name="properties">All properties of the table.</param>
internal sealed class PartRelationComposer(IReadOnlyList<MappedProperty> properties, Fact<TableTarget> table, Place fallback, ContextModel context)
{
    public IEnumerable<Relationship> Relationships(IEnumerable<(Association Relation, string Path)> relations) =>
        relations
            .Where(item => !Hierarchy.Of(item.Relation.Principal, context).IsScattered(context))
            .Select(item => Compose(item.Relation, NamesOf(item.Relation, item.Path)))
            .Where(relationship => relationship.PrincipalTarget is not { IsKnown: true, Value.Kind: TargetKind.None });

    /// <param name="indexes">Those that are there.</param>
    public IEnumerable<ModelIndex> Indexes(IEnumerable<(Association Relation, string Path)> relations, IReadOnlyList<ModelIndex> indexes, IReadOnlyList<string> key) =>
        relations
            .Select(item => NamesOf(item.Relation, item.Path))
            .Where(names => !context.Configuration.RemovedConventions.Contains("ForeignKeyIndexConvention") && !key.Take(names.Count).SequenceEqual(names) && !indexes.Any(index => index.Properties.Take(names.Count).SequenceEqual(names)))
            .Select(names => new ModelIndex(names, fallback)
            {
                Name = context.Naming.Unread<Identifier>("index") ?? IndexComposer.DefaultName(names, properties, table, context),
                IsUnique = Fact.Known(false),
                IsDescending = Fact.Known<EquatableArray<bool>>(default),
            });

    private static EquatableArray<string> NamesOf(Association relation, string path) => relation.Properties.Select(property => path + property.Name).ToEquatableArray();

    private Relationship Compose(Association relation, EquatableArray<string> names)
    {
        var principal = Hierarchy.Of(relation.Principal, context);
        var touch = context.Configuration.Everything ?? principal.Touches.Select(touches => touches.Everything ?? touches.Hierarchy).FirstOrDefault(found => found is not null);
        var target = EntityTarget.Of(principal, touch, context);
        var place = relation.Settings?.Place ?? Places.Of(relation.ToPrincipal?.Symbol, context.Compilation) ?? fallback;
        return new Relationship(names, ClrTypes.FullName(relation.Principal), place)
        {
            PrincipalTarget = target,
            PrincipalColumns = RelationshipComposer.PrincipalColumns(relation, principal, context, fallback),
            IsRequired = Fact.Known(relation.IsRequired, place),
            IsUnique = Fact.Known(false, place),
            OnDelete = relation.Settings?.OnDelete ?? Fact.Known(RelationshipComposer.OnDelete(relation, context), place),
            Name = relation.Settings?.ConstraintName?.Select(name => new Identifier(name)) ?? ColumnNames.ForeignKey(table, target, ColumnNames.Of(names, properties), context),
        };
    }
}
