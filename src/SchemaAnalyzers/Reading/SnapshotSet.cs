using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading;

/// <summary>The snapshots of a project: which files, in which order, for which context. Each text is parsed once, each set of texts replayed once.</summary>
internal sealed class SnapshotSet : IEquatable<SnapshotSet>
{
    private static readonly ReplayCache s_replays = new(capacity: 4);

    /// <summary>By context as the items name it; the empty name holds what serves all others.</summary>
    private readonly Dictionary<string, SchemaReading> _readings;

    private SnapshotSet(Dictionary<string, SchemaReading> readings)
    {
        _readings = readings;
        Errors = readings.Values.SelectMany(reading => reading.Errors).Distinct().ToEquatableArray();
    }

    /// <summary>Whether the project names no snapshot at all.</summary>
    public bool IsEmpty => _readings.Count == 0;

    /// <summary>What could not be read, for all files. While there are errors nothing is compared.</summary>
    public EquatableArray<SqlError> Errors { get; }

    public static SnapshotSet Load(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var snapshots = files.Select(file => SnapshotFile.Of(file, options)).OfType<SnapshotFile>().ToArray();
        var readings = snapshots
            .SelectMany(file => file.Contexts.DefaultIfEmpty(""), (file, context) => (file, context))
            .GroupBy(pair => pair.context, pair => pair.file, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Read(InOrder(group), cancellationToken), StringComparer.Ordinal);
        return new(readings);
    }

    /// <summary>The schema for a context (simple or full name), or for code without one; null where none is named for it or it could not be read.</summary>
    public Database? For(string? context) => ReadingFor(context) is { Errors.IsEmpty: true } reading ? reading.Database : null;

    /// <summary>Whether some file is named for the context, readable or not.</summary>
    public bool Has(string? context) => ReadingFor(context) is not null;

    /// <summary>Whether both say the same of every context, however their texts differ.</summary>
    public bool Equals(SnapshotSet? other) =>
        other is not null
        && _readings.Count == other._readings.Count
        && _readings.All(pair => other._readings.TryGetValue(pair.Key, out var reading) && pair.Value.Equals(reading));

    public override bool Equals(object? obj) => Equals(obj as SnapshotSet);

    public override int GetHashCode() => _readings.Count;

    private SchemaReading? ReadingFor(string? context)
    {
        if (context is not null)
        {
            foreach (var pair in _readings)
            {
                if (pair.Key.Length > 0 && IsSameContext(pair.Key, context))
                {
                    return pair.Value;
                }
            }
        }

        return _readings.TryGetValue("", out var general) ? general : null;
    }

    /// <summary>Full names are compared whole; where one side is a simple name, the last part decides.</summary>
    private static bool IsSameContext(string named, string asked) =>
        named.IndexOf('.') >= 0 && asked.IndexOf('.') >= 0 ? named == asked : LastPart(named) == LastPart(asked);

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static SnapshotFile[] InOrder(IEnumerable<SnapshotFile> files) =>
        files.OrderBy(file => file.Rank).ThenBy(file => file.Path, StringComparer.Ordinal).ToArray();

    private static SchemaReading Read(SnapshotFile[] files, CancellationToken cancellationToken)
    {
        var texts = files.Select(file => file.Text.GetText(cancellationToken)).ToArray();
        var refusals = files.Zip(texts, SnapshotTexts.Refuse).OfType<SqlError>().ToEquatableArray();
        return refusals.IsEmpty
            ? s_replays.GetOrAdd(KeyOf(files, texts!), () => Replay(files, texts!, cancellationToken))
            : new SchemaReading(Database.Empty, refusals);
    }

    private static SchemaReading Replay(SnapshotFile[] files, SourceText[] texts, CancellationToken cancellationToken) =>
        SchemaReader.Replay(files.Zip(texts, (file, text) => SnapshotTexts.Parse(file.Path, text, cancellationToken)), cancellationToken);

    private static string KeyOf(SnapshotFile[] files, SourceText[] texts) =>
        string.Join("\n", files.Zip(texts, (file, text) => $"{Convert.ToBase64String(text.GetChecksum().ToArray())} {text.Length} {file.Path}"));
}
