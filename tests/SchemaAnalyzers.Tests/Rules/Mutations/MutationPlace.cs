using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Where in the code stands what a mutation changes.</summary>
internal static class MutationPlace
{
    /// <summary>The findings of a row as lines with places: <c>SCH1002 property</c> becomes <c>SCH1002 Customer.Name</c>.</summary>
    public static IEnumerable<string> Lines(MutationRow row, Mutation mutation) =>
        from finding in row.Findings
        let parts = finding.Split(' ')
        from label in Labels(parts[1], mutation).Distinct()
        select $"{parts[0]} {label}";

    private static IEnumerable<string> Labels(string word, Mutation mutation)
    {
        var entities = CleanSample.Entities.Where(entity => IsOf(entity, mutation.Table)).OrderBy(IsDerived).ToList();
        return word switch
        {
            "class" => [CodeLabel.Of(entities[0].Place)],
            "table" => [CodeLabel.Of(entities[0].Target.Where!.Value)],
            "property" => [CodeLabel.Of(entities.SelectMany(entity => entity.Properties).First(property => property.Column.Is(mutation.Column!.Value)).Place)],
            "index" => [CodeLabel.Of(entities[0].Indexes.First(index => index.Name.Is(mutation.Index!.Value)).Place)],
            "relationship" => [CodeLabel.Of(entities[0].Relationships.First(relationship => Columns(entities[0], relationship).SequenceEqual(mutation.ForeignKey!.Columns)).Place)],
            "relationships" => Relationships(mutation),
            _ => [word],
        };
    }

    /// <summary>The relationships in which the column takes part, on either side; without a column those that refer to the table.</summary>
    private static IEnumerable<string> Relationships(Mutation mutation) =>
        from entity in CleanSample.Entities
        where !IsDerived(entity)
        from relationship in entity.Relationships
        let isOwn = mutation.Column is { } own && IsOf(entity, mutation.Table) && Columns(entity, relationship).Contains(own)
        let isOther = relationship.PrincipalTarget.Value.Name == mutation.Table.Name && (mutation.Column is not { } other || relationship.PrincipalColumns.Value.Contains(other))
        where isOwn || isOther
        select CodeLabel.Of(relationship.Place);

    /// <summary>Entities that share the table of another one come after it.</summary>
    private static bool IsDerived(Entity entity) => entity.Properties.Any(property => property.IsOfDerivedEntity);

    private static bool IsOf(Entity entity, Table table) => entity.Target.Value.Name == table.Name;

    private static IEnumerable<Identifier> Columns(Entity entity, Relationship relationship) =>
        relationship.Properties.Select(name => entity.Properties.First(property => property.Name == name).Column.Value);
}
