using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using System.Collections.Immutable;

namespace SchemaAnalyzers.Reading;

/// <summary>The snapshots of a project: which files, in which order, for which context. Each text is parsed once, each set of texts replayed once.</summary>
internal sealed class SnapshotSet
{
    /// <summary>Whether the project names no snapshot at all.</summary>
    public bool IsEmpty => throw new NotImplementedException();

    /// <summary>What could not be read, for all files. While there are errors nothing is compared.</summary>
    public EquatableArray<SqlError> Errors => throw new NotImplementedException();

    public static SnapshotSet Load(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The schema for a context (simple or full name), or for code without one; null where none is named for it or it could not be read.</summary>
    public Database? For(string? context) => throw new NotImplementedException();
}
