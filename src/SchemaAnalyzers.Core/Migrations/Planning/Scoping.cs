using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>Leaves out the differences that a migration is not to be about.</summary>
internal static class Scoping
{
    public static Database Restrict(Database from, Database to, MigrationScope scope)
    {
        if (scope == MigrationScope.All || from.Equals(to))
        {
            return to;
        }

        var differences = new Differences(from, to);
        var wanted = Wanted(differences);
        var kept = new KeptBack(differences.From, differences.To);
        var changed = differences.To.Parts.Concat(differences.From.Parts.Where(part => differences.To.Find(part.Key) is null)).Select(part => part.Key);
        kept.AddAll(changed.Where(key => !wanted.Contains(key)));
        return new Blend(from, to, kept).Make();
    }

    /// <summary>New columns of tables that are there, with what is about them alone or what they need.</summary>
    private static HashSet<PartKey> Wanted(Differences differences)
    {
        var created = differences.Changes.All.Where(change => change.Kind == ChangeKind.Create).Select(change => change.To!).ToDictionary(part => part.Key);
        var columns = new HashSet<PartKey>(created.Values.OfType<ColumnPart>().Where(column => !created.ContainsKey(PartKey.Table(column.Table))).Select(column => column.Key));
        var open = new Stack<PartKey>(columns.Concat(created.Values.Where(part => IsAbout(part, columns)).Select(part => part.Key)));
        var wanted = new HashSet<PartKey>();
        while (open.Count > 0)
        {
            var key = open.Pop();
            if (created.TryGetValue(key, out var part) && wanted.Add(key))
            {
                foreach (var need in part.Needs)
                {
                    open.Push(need.Key);
                }
            }
        }

        return wanted;
    }

    private static bool IsAbout(Part part, HashSet<PartKey> columns) => part switch
    {
        DefaultPart or NotNullPart or IdentityPart => columns.Contains(PartKey.Column(part.Key.Owner, part.Key.Name)),
        IndexPart or ConstraintPart { Constraint: UniqueConstraint } => part.Needs.Any(need => columns.Contains(need.Key)),
        SequenceOwnerPart owner => columns.Contains(PartKey.Column(owner.Container!.Value, owner.Column)),
        _ => false,
    };
}
