using System.Runtime.CompilerServices;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>The schema of one context: what its snapshot says with all that is pending, and what its migrations give where both are there.</summary>
/// <param name="present">The snapshot without what is pending.</param>
internal sealed class ContextSnapshot(SchemaReading reading, SchemaReading present, SchemaReading? history, string firstPath) : IEquatable<ContextSnapshot>
{
    // The readings are kept by content, so that a schema is compared with its history once, not at each keystroke.
    private static readonly ConditionalWeakTable<SchemaReading, Comparison> s_comparisons = new();

    public SchemaReading Reading => reading;

    public IEnumerable<SqlError> Errors => history is null ? reading.Errors : reading.Errors.Concat(history.Errors);

    /// <summary>That the migrations give another schema than the snapshot; null where they agree or one of them cannot be read.</summary>
    public Finding? Staleness
    {
        get
        {
            if (history is null || !present.Errors.IsEmpty || !history.Errors.IsEmpty)
            {
                return null;
            }

            if (!s_comparisons.TryGetValue(present, out var known) || known.History != history)
            {
                known = new(history, RuleCatalog.SnapshotStale.Report(present.Database, history.Database, new Place(firstPath, 0, 0, 0, 0, 0, 0)));
                s_comparisons.Remove(present);
                s_comparisons.GetValue(present, _ => known);
            }

            return known.Finding;
        }
    }

    public static ContextSnapshot Read(IReadOnlyList<SnapshotFile> files, CancellationToken cancellationToken)
    {
        var snapshots = files.Where(file => file.Role == SnapshotRole.Snapshot).ToList();
        var migrations = files.Where(file => file.Role == SnapshotRole.Migrations).ToList();
        var pending = files.Where(file => file.Role == SnapshotRole.Pending).ToList();
        var history = snapshots.Count > 0 && migrations.Count > 0 ? SnapshotReader.Read(migrations, cancellationToken) : null;
        var current = snapshots.Count > 0 ? snapshots : migrations;
        var reading = SnapshotReader.Read(current.Concat(pending), cancellationToken);
        var present = pending.Count > 0 && history is not null ? SnapshotReader.Read(current, cancellationToken) : reading;
        return new(reading, present, history, current.Concat(pending).First().Path);
    }

    /// <summary>Whether the schema is the same; whatever its migrations say.</summary>
    public bool Equals(ContextSnapshot? other) => other is not null && reading.Equals(other.Reading);

    public override bool Equals(object? obj) => Equals(obj as ContextSnapshot);

    public override int GetHashCode() => reading.Database.Relations.GetHashCode();

    private sealed class Comparison(SchemaReading history, Finding? finding)
    {
        public SchemaReading History => history;

        public Finding? Finding => finding;
    }
}
