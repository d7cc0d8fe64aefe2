using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Lays what the code is known to say over a schema, and keeps all that the code does not speak of.</summary>
public static class Expected
{
    public static Expectation Of(Database database, IEnumerable<Entity> entities)
    {
        var gaps = new List<NotExpressible>();
        var relations = database.Relations.ToDictionary(relation => relation.Name);
        foreach (var sharing in entities.Where(IsStored).GroupBy(entity => entity.Target.Value.Name).OrderBy(group => group.Key))
        {
            var table = new ExpectedTable(database, sharing, gaps);
            if ((relations.TryGetValue(sharing.Key, out var relation) ? table.Complete(relation) : table.Create()) is { } expected)
            {
                relations[sharing.Key] = expected;
            }
        }

        var set = new NamedSet<Relation>(relations.Values);
        var result = set.Equals(database.Relations) ? database : database with { Relations = set };
        return new(result, gaps.Distinct().ToEquatableArray());
    }

    private static bool IsStored(Entity entity) => entity.Target.TryGet(out var target) && target.Kind != TargetKind.None;
}
