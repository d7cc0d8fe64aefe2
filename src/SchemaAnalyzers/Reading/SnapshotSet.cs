using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading;

/// <summary>The snapshots of a project: which files, in which order, for which context. Each text is parsed once, each set of texts replayed once.</summary>
internal sealed class SnapshotSet : IEquatable<SnapshotSet>
{
    /// <summary>By context as the items name it; the empty name holds what serves all others.</summary>
    private readonly Dictionary<string, ContextSnapshot> _contexts;

    private SnapshotSet(Dictionary<string, ContextSnapshot> contexts)
    {
        _contexts = contexts;
        Errors = contexts.Values.SelectMany(context => context.Errors).Distinct().ToEquatableArray();
    }

    /// <summary>Whether the project names no snapshot at all.</summary>
    public bool IsEmpty => _contexts.Count == 0;

    /// <summary>What PostgreSQL would refuse, for all files.</summary>
    public EquatableArray<SqlError> Errors { get; }

    /// <summary>One finding for each snapshot that its migrations do not give.</summary>
    public IEnumerable<Finding> Stale => _contexts.Values.Select(context => context.Staleness).OfType<Finding>().Distinct();

    public static SnapshotSet Load(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var snapshots = files.Select(file => SnapshotFile.Of(file, options)).OfType<SnapshotFile>().ToArray();
        var named = snapshots.Where(file => file.Role != SnapshotRole.Pending).SelectMany(ContextsOf).Distinct(StringComparer.Ordinal).ToList();
        var contexts = snapshots
            .SelectMany(file => file.Role == SnapshotRole.Pending && file.Contexts.Count == 0 && named.Count == 1 ? named : ContextsOf(file), (file, context) => (file, context))
            .GroupBy(pair => pair.context, pair => pair.file, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ContextSnapshot.Read([.. group], cancellationToken), StringComparer.Ordinal);
        return new(contexts);
    }

    /// <summary>The schema for a context (simple or full name), or for code without one; null where none is named for it or a text of it could not be read.</summary>
    public Database? For(string? context) => ContextFor(context)?.Reading is { IsReadable: true } reading ? reading.Database : null;

    /// <summary>Whether some file is named for the context, readable or not.</summary>
    public bool Has(string? context) => ContextFor(context) is not null;

    /// <summary>The names by which items say whom they serve.</summary>
    public IEnumerable<string> Names => _contexts.Keys.Where(name => name.Length > 0);

    /// <summary>Whether some file is named for exactly that context or database.</summary>
    public bool IsNamed(string context) => Names.Any(name => IsSameContext(name, context));

    /// <summary>Whether both say the same of every context, however their texts differ.</summary>
    public bool Equals(SnapshotSet? other) =>
        other is not null
        && _contexts.Count == other._contexts.Count
        && _contexts.All(pair => other._contexts.TryGetValue(pair.Key, out var context) && pair.Value.Equals(context));

    public override bool Equals(object? obj) => Equals(obj as SnapshotSet);

    public override int GetHashCode() => _contexts.Count;

    /// <summary>The empty name for all that no other file names.</summary>
    private static IEnumerable<string> ContextsOf(SnapshotFile file) => file.Contexts.DefaultIfEmpty("");

    private ContextSnapshot? ContextFor(string? context)
    {
        if (context is not null)
        {
            foreach (var pair in _contexts)
            {
                if (pair.Key.Length > 0 && IsSameContext(pair.Key, context))
                {
                    return pair.Value;
                }
            }
        }

        return _contexts.TryGetValue("", out var general) ? general : null;
    }

    /// <summary>Full names are compared whole; where one side is a simple name, the last part decides.</summary>
    private static bool IsSameContext(string named, string asked) =>
        named.IndexOf('.') >= 0 && asked.IndexOf('.') >= 0 ? named == asked : LastPart(named) == LastPart(asked);

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
