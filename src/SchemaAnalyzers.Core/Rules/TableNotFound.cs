using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class TableNotFound : EntityRule
{
    public override string Id => "SCH1001";

    public override string Title => "Table or view not found";

    public override string MessageFormat => "Entity '{0}' maps to {1} '{2}', but the schema has no such {1}{3}";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (!IsMissing(alignment))
        {
            yield break;
        }

        var entity = alignment.Entity;
        var target = entity.Target.Value;
        var kind = target.Kind == TargetKind.View ? "view" : "table";
        var near = NearestOf(target.Name, alignment.Database).Where(relation => !IsOfPrincipal(entity, relation)).Take(3).ToArray();
        yield return new Finding(this, entity.Target.Where ?? entity.Place, new(entity.Name, kind, target.Name.ToString(), (entity.Target.IsRecorded ? " (named by the EF Core model snapshot)" : "") + Advice(target.Name, near)))
        {
            Related = near.Select(relation => relation.Origin.Place).OfType<Place>().ToEquatableArray(),
            Remedies = near.Select(relation => (Remedy)new MapToTable(relation.Name.Schema.Value, relation.Name.Name.Value, relation is View) { KeepsSchema = relation.Name.Schema == target.Name.Schema }).ToEquatableArray(),
        };
    }

    internal static bool IsMissing(EntityAlignment alignment) =>
        alignment.Relation is null
        && alignment.Entity.Target.TryGet(out var target)
        && target.Kind != TargetKind.None
        && !IsSystem(target.Name)
        && alignment.Database.Incomplete is null
        && NamingConventionGuess.OfTable(alignment) is null;

    /// <summary>The catalogs are in every database and in no snapshot.</summary>
    private static bool IsSystem(QualifiedName name) =>
        name.Schema.Value is "pg_catalog" or "information_schema" || name.Schema.Value.StartsWith("pg_", StringComparison.Ordinal);

    /// <summary>What the entity refers to has a table already: <c>products</c> is not what <c>product_tags</c> should have been.</summary>
    private static bool IsOfPrincipal(Entity entity, Relation relation) =>
        entity.Relationships.Any(relationship => relationship.PrincipalTarget.TryGet(out var principal) && principal.Name == relation.Name);

    /// <summary>The same name in another schema, then similar names in the same schema.</summary>
    private static IEnumerable<Relation> NearestOf(QualifiedName name, Database database)
    {
        var elsewhere = database.Relations.Where(relation => relation.Name.Name == name.Name);
        var here = database.Relations.Where(relation => relation.Name.Schema == name.Schema).ToArray();
        var similar = NearNames.Of(name.Name, here.Select(relation => relation.Name.Name));
        return elsewhere.Concat(similar.Select(near => here.First(relation => relation.Name.Name == near)));
    }

    private static string Advice(QualifiedName name, Relation[] near)
    {
        if (near.Length == 0)
        {
            return ". Create it in a migration, or pull the snapshot anew.";
        }

        var lead = near[0].Name switch
        {
            var other when other.Name == name.Name => $"It is in schema '{other.Schema}': did",
            var other when string.Equals(other.Name.Value, name.Name.Value, StringComparison.OrdinalIgnoreCase) => "Only the case differs: did",
            _ => "Did",
        };
        return $". {lead} you mean '{string.Join("' or '", near.Select(relation => relation.Name))}'?";
    }
}
