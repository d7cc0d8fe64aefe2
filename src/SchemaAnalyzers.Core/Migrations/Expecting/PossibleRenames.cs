using SchemaAnalyzers.Migrations.Planning;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>
/// What is added and may be something that is there under another name. It is added all the same, as other programs may use the old name; whoever reads the
/// migration is told. Where it is not known what all entities of the context map, nothing is said.
/// </summary>
internal static class PossibleRenames
{
    /// <param name="entities">All that the context maps, what has no table included.</param>
    public static EquatableArray<Rename> Find(Database before, Database after, IReadOnlyList<Entity> entities)
    {
        if (ReferenceEquals(before, after) || !entities.All(entity => entity.Target.IsKnown))
        {
            return default;
        }

        var mapped = entities.ToLookup(entity => entity.Target.Value.Name);
        return Tables(before, after, mapped).Concat(Columns(before, after, mapped)).ToEquatableArray();
    }

    private static IEnumerable<Rename> Tables(Database before, Database after, ILookup<QualifiedName, Entity> mapped)
    {
        var come = after.Relations.OfType<Table>().Where(table => before.Relations.Find(table.Name) is null).ToList();
        var free = come.Count == 0 ? [] : before.Relations.OfType<Table>().Where(table => RenameFinder.IsPlain(table) && !mapped.Contains(table.Name)).ToList();
        return RenameFinder.Pairs(free, come, (old, next) => old.Name.Schema == next.Name.Schema && RenameFinder.AreNear(old.Name.Name, next.Name.Name) && HaveSameColumns(old, next))
            .Select(pair => new Rename(pair.Old.Name, null, pair.Next.Name.Name));
    }

    private static IEnumerable<Rename> Columns(Database before, Database after, ILookup<QualifiedName, Entity> mapped)
    {
        foreach (var table in after.Relations.OfType<Table>())
        {
            if (before.Relations.Find(table.Name) is not Table old || ReferenceEquals(old, table) || !RenameFinder.IsPlain(old) || before.HasChildren(old.Name) || !mapped[table.Name].All(entity => entity.TableColumns.IsKnown))
            {
                continue;
            }

            var come = table.Columns.Where(column => column.Generated is null && old.FindColumn(column.Name) is null);
            var free = old.Columns.Where(column => column.Generated is null && !mapped[table.Name].Any(entity => Maps(entity, old, column)));
            foreach (var (one, next) in RenameFinder.Pairs(free, come, (one, next) => one.Type == next.Type && RenameFinder.AreNear(one.Name, next.Name)))
            {
                yield return new Rename(table.Name, one.Name, next.Name);
            }
        }
    }

    private static bool Maps(Entity entity, Table table, Column column) => entity.TableColumns.Value.Any(name => entity.FindColumn(table, name)?.Name == column.Name);

    /// <summary>Whatever their order: that of the code is another one.</summary>
    private static bool HaveSameColumns(Table one, Table other) =>
        one.Columns.Count > 0 && one.Columns.Count == other.Columns.Count && one.Columns.All(column => other.FindColumn(column.Name)?.Type == column.Type);
}
