using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Tells what new tables have, or may have, besides what is known of them: nobody else would ever say that a table lacks something.</summary>
internal static class OpenTables
{
    /// <summary>More tables than that are only counted.</summary>
    private const int MostNames = 10;

    public static void Tell(Draft draft, IEnumerable<IGrouping<QualifiedName, EntityAlignment>> tables)
    {
        var open = new List<(string Parts, string Reason, QualifiedName Table)>();
        foreach (var sharing in tables.Where(sharing => draft.IsCreated(sharing.Key)))
        {
            // A plain class says all that its mapper asks of the table.
            var entities = sharing.Select(alignment => alignment.Entity).Where(entity => entity.Context is not null).ToList();
            foreach (var column in Unread(draft.Find(sharing.Key)!, entities))
            {
                draft.Leave($"column '{sharing.Key}.{column}'", "what maps it could not be read");
            }

            if (PartsOf(entities) is { Count: > 0 } parts)
            {
                var reason = entities.Select(entity => entity.TableColumns).FirstOrDefault(columns => !columns.IsKnown).Reason;
                open.Add((string.Join(", ", parts), reason ?? "not all that configures the model could be read", sharing.Key));
            }
        }

        foreach (var alike in open.GroupBy(item => (item.Parts, item.Reason)))
        {
            draft.Leave($"further {alike.Key.Parts} of {Names(alike.Select(item => item.Table).ToList())}", alike.Key.Reason);
        }
    }

    /// <summary>The columns that the model is known to have, though not by which property.</summary>
    private static IEnumerable<Identifier> Unread(Table table, List<Entity> entities)
    {
        var columns = entities.Where(entity => entity.TableColumns.IsKnown).SelectMany(entity => entity.TableColumns.Value).Distinct();
        return columns.Where(column => table.FindColumn(column) is null && !entities.Exists(entity => entity.Properties.Any(property => property.Column.Is(column))));
    }

    private static List<string> PartsOf(List<Entity> entities) =>
    [
        .. entities.Exists(entity => !entity.TableColumns.IsKnown) ? ["columns"] : Array.Empty<string>(),
        .. entities.Exists(entity => !entity.HasAllIndexes) ? ["indexes"] : Array.Empty<string>(),
        .. entities.Exists(entity => !entity.HasAllRelationships) ? ["foreign keys"] : Array.Empty<string>(),
    ];

    private static string Names(List<QualifiedName> tables)
    {
        var names = string.Join(", ", tables.Take(MostNames).Select(table => $"'{table}'"));
        return (tables.Count == 1 ? "table " : "tables ") + names + (tables.Count > MostNames ? FormattableString.Invariant($" and {tables.Count - MostNames} more") : "");
    }
}
