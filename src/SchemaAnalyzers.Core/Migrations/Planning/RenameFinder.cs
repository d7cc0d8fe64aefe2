using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>Recognises what goes on under another name: the same in all but a name that is near.</summary>
internal static class RenameFinder
{
    /// <summary>Tables with near names and the same columns.</summary>
    public static IEnumerable<Renamed> Tables(Database from, Database to)
    {
        var gone = from.Relations.OfType<Table>().Where(table => IsPlain(table) && to.Relations.Find(table.Name) is null).ToList();
        var come = to.Relations.OfType<Table>().Where(table => IsPlain(table) && from.Relations.Find(table.Name) is null && !IsTaken(from, table.Name)).ToList();
        foreach (var (old, wanted) in Pairs(gone, come, (one, other) => one.Name.Schema == other.Name.Schema && AreNear(one.Name.Name, other.Name.Name) && HaveSameColumns(one, other)))
        {
            yield return Renamed.Table(old.Name, wanted.Name.Name);
        }
    }

    /// <summary>Columns of one type in one place, with near names.</summary>
    public static IEnumerable<Renamed> Columns(Database from, Database to)
    {
        foreach (var table in from.Relations.OfType<Table>().Where(IsPlain))
        {
            if (to.Relations.Find(table.Name) is not Table { Uncertainty: null } wanted || !IsPlain(wanted) || from.HasChildren(table.Name))
            {
                continue;
            }

            var gone = table.Columns.Where(column => wanted.FindColumn(column.Name) is null && column.Generated is null).ToList();
            var come = wanted.Columns.Where(column => table.FindColumn(column.Name) is null && column.Generated is null).ToList();
            foreach (var (old, next) in Pairs(gone, come, (one, other) => one.Type == other.Type && AreNear(one.Name, other.Name) && table.Columns.IndexOf(one) == wanted.Columns.IndexOf(other)))
            {
                yield return Renamed.Column(table.Name, old.Name, next.Name);
            }
        }
    }

    /// <summary>Indexes and constraints that are the same but for their names, however far these are from each other.</summary>
    public static IEnumerable<Renamed> IndexesAndConstraints(Database from, Database to)
    {
        foreach (var relation in from.Relations.Where(relation => relation.Uncertainty is null))
        {
            if (to.Relations.Find(relation.Name) is not { Uncertainty: null } wanted || wanted.GetType() != relation.GetType())
            {
                continue;
            }

            var schema = relation.Name.Schema;
            var indexes = Pairs(
                relation.Indexes.Where(index => wanted.Indexes.All(other => other.Name != index.Name)),
                wanted.Indexes.Where(index => relation.Indexes.All(other => other.Name != index.Name) && !IsTaken(from, new(schema, index.Name))),
                (one, other) => one with { Name = other.Name, Comment = null } == other with { Comment = null });
            foreach (var (old, next) in indexes)
            {
                yield return Renamed.Index(schema, old.Name, next.Name);
            }

            foreach (var rename in relation is Table table && IsPlain(table) ? Constraints(from, table, (Table)wanted) : [])
            {
                yield return rename;
            }
        }
    }

    private static IEnumerable<Renamed> Constraints(Database from, Table table, Table wanted)
    {
        var (old, next) = (table.Constraints().ToList(), wanted.Constraints().ToList());
        var pairs = Pairs(
            old.Where(constraint => next.TrueForAll(other => other.Name != constraint.Name)),
            next.Where(constraint => old.TrueForAll(other => other.Name != constraint.Name) && !IsTaken(from, new(table.Name.Schema, constraint.Name))),
            (one, other) => one with { Name = other.Name, Comment = null } == other with { Comment = null });
        return pairs.Select(pair => Renamed.Constraint(table.Name, pair.Old.Name, pair.Next.Name));
    }

    /// <summary>Those that fit each other and nothing else.</summary>
    public static IEnumerable<(T Old, T Next)> Pairs<T>(IEnumerable<T> gone, IEnumerable<T> come, Func<T, T, bool> fits)
    {
        var (old, next) = (gone.ToList(), come.ToList());
        foreach (var one in old)
        {
            var candidates = next.Where(other => fits(one, other)).ToList();
            if (candidates.Count == 1 && old.Count(other => fits(other, candidates[0])) == 1)
            {
                yield return (one, candidates[0]);
            }
        }
    }

    /// <summary>Whether one name is a slip of the other, or what a convention makes of it, or one that says more or less.</summary>
    public static bool AreNear(Identifier one, Identifier other) =>
        !NearNames.Of(one, [other]).IsEmpty || IsWithin(one.Value, other.Value) || IsWithin(other.Value, one.Value);

    private static bool IsWithin(string part, string whole) =>
        part.Length >= 3 && (whole.StartsWith(part + "_", StringComparison.Ordinal) || whole.EndsWith("_" + part, StringComparison.Ordinal));

    private static bool HaveSameColumns(Table one, Table other) =>
        one.Columns.Count > 0 && one.Columns.Select(column => (column.Name, column.Type)).SequenceEqual(other.Columns.Select(column => (column.Name, column.Type)));

    /// <summary>Neither partition nor child nor typed: there a name is not the table's alone.</summary>
    public static bool IsPlain(Table table) => table is { Uncertainty: null, PartitionOf: null, PartitionKey: null, OfType: null, ForeignServer: null, Inherits.IsEmpty: true };

    private static bool IsTaken(Database database, QualifiedName name) =>
        database.Relations.Find(name) is not null || database.Types.Find(name) is not null || database.Sequences.Find(name) is not null
        || database.Relations.Any(relation => relation.Name.Schema == name.Schema
            && (relation.Indexes.Any(index => index.Name == name.Name) || (relation is Table table && table.Constraints().Any(constraint => constraint.Name == name.Name))
                || relation.Columns.Any(column => column.Identity is { } identity && identity.Sequence == name)));
}
