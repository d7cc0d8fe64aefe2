using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class SnapshotStale : Rule
{
    private const int Shown = 2;

    public override string Id => "SCH0005";

    public override string Title => "Snapshot is stale";

    public override string MessageFormat => "The migrations do not give this snapshot: {0}{1}. Run 'dotnet schema pull' again.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <summary>One finding for a snapshot, however much differs; null where nothing does.</summary>
    /// <param name="snapshot">What the checked-in files say.</param>
    /// <param name="history">What the migrations give.</param>
    /// <param name="fallback">The beginning of the snapshot, for what is not in it.</param>
    public Finding? Report(Database snapshot, Database history, Place fallback)
    {
        var differences = SchemaComparer.Compare(snapshot, history).Where(difference => Concerns(snapshot, history, difference)).ToList();
        if (differences.Count == 0)
        {
            return null;
        }

        var place = differences.Select(difference => difference.Origin.Place).FirstOrDefault(origin => origin is not null) ?? fallback;
        var first = string.Join(", ", differences.Take(Shown).Select(difference => difference.Describe("the snapshot", "the migrations")));
        return new(this, place, new(first, differences.Count > Shown ? $", and {differences.Count - Shown} more" : ""));
    }

    /// <summary>Not what a migration tool keeps for itself, nor partitions: those are made while the system runs.</summary>
    private static bool Concerns(Database snapshot, Database history, SchemaDifference difference) =>
        !Bookkeeping.Contains(difference.Relation)
        && !MayHave(snapshot, difference.Relation)
        && !MayHave(history, difference.Relation)
        && !IsPartition(snapshot.Relations.Find(difference.Relation))
        && !IsPartition(history.Relations.Find(difference.Relation));

    /// <summary>Whether it is not listed and may be there all the same.</summary>
    private static bool MayHave(Database database, QualifiedName name) => database.Incomplete is not null && database.Relations.Find(name) is null;

    private static bool IsPartition(Relation? relation) => relation is Table { PartitionOf: not null };
}
