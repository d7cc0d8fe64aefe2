using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Reporting;

/// <summary>What is looked up once for a compilation and shared by the actions of all its files.</summary>
internal sealed class AnalysisRun(Compilation compilation, AnalyzerOptions options)
{
    // By reference: an entity is composed once a compilation, and comparing two by value would cost more than checking one.
    private readonly ConditionalWeakTable<Entity, Finding[]> _findings = new();
    private SnapshotSet? _snapshots;
    private ProjectOptions? _options;
    private Finding[]? _setup;

    public ModelReader Reader { get; } = ModelReader.For(compilation);

    /// <summary>Whether the project names a snapshot, readable or not.</summary>
    public bool HasSnapshots { get; } =
        options.AdditionalFiles.Any(file => SnapshotFile.Of(file, options.AnalyzerConfigOptionsProvider) is not null);

    /// <summary>A field, not a Lazy: that one would keep the exception of a cancelled request.</summary>
    public SnapshotSet Snapshots(CancellationToken cancellationToken) =>
        _snapshots ??= SnapshotSet.Load(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, cancellationToken);

    /// <summary>
    /// The findings about the entities of which some fact may be written in that tree, wherever they are located. Entities that are declared
    /// there come first: where derived ones repeat a finding about an inherited property, the one that names its class is the one to show.
    /// </summary>
    public IEnumerable<Finding> EntityFindings(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var entities = HasSnapshots || Reader.HasWitness(cancellationToken) ? Reader.EntitiesOf(tree, cancellationToken) : [];
        foreach (var entity in entities
            .OrderBy(entity => entity.Place.Path != tree.FilePath)
            .ThenBy(entity => entity.Place.Start)
            .ThenBy(entity => entity.FullName, StringComparer.Ordinal)
            .ThenBy(entity => entity.Context, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var finding in FindingsOf(entity, cancellationToken))
            {
                yield return finding;
            }
        }

        foreach (var lost in Reader.LostEntitiesOf(tree, cancellationToken))
        {
            yield return RuleCatalog.PendingModelChange.Lost(lost.Name, lost.Context, lost.Place);
        }
    }

    /// <summary>The findings about the project: its options, and contexts without a snapshot.</summary>
    public IEnumerable<Finding> SetupFindings(CancellationToken cancellationToken) =>
        _setup ??= [.. MissingSnapshots(cancellationToken), .. Options(cancellationToken).Findings];

    /// <summary>The tables that nobody maps, for the contexts in that tree.</summary>
    public IEnumerable<Finding> UnmappedTables(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var context in HasSnapshots ? Reader.ContextsIn(tree, cancellationToken) : [])
        {
            if (Snapshots(cancellationToken).For(context.Context) is { } database)
            {
                var entities = Reader.AllEntities(cancellationToken).Where(entity => ReferenceEquals(Snapshots(cancellationToken).For(entity.Context), database)).ToList();
                foreach (var finding in RuleCatalog.TableNotMapped.Check(context.Context ?? "", context.Place, entities, database))
                {
                    yield return finding;
                }
            }
        }
    }

    private Finding[] FindingsOf(Entity entity, CancellationToken cancellationToken)
    {
        if (_findings.TryGetValue(entity, out var known))
        {
            return known;
        }

        var findings = Check(entity, cancellationToken);
        return _findings.GetValue(entity, _ => findings);
    }

    private Finding[] Check(Entity entity, CancellationToken cancellationToken)
    {
        var options = Options(cancellationToken).Rules;
        var pending = RuleCatalog.PendingModelChange.Check(entity, options);
        if (!HasSnapshots || Snapshots(cancellationToken).For(entity.Context) is not { } database)
        {
            return pending.ToArray();
        }

        var alignment = new EntityAlignment(entity, database, options);
        if (alignment.IsIgnored)
        {
            return pending.ToArray();
        }

        var ofTable = TableAlignment.Of(alignment) is { } table ? RuleCatalog.OfTables.SelectMany(rule => rule.Check(table)) : [];
        return RuleCatalog.OfEntities.SelectMany(rule => rule.Check(alignment)).Concat(ofTable).Concat(pending).ToArray();
    }

    /// <summary>One for each context that has none; code without a context is one cause, whatever its number of classes.</summary>
    private IEnumerable<Finding> MissingSnapshots(CancellationToken cancellationToken) =>
        Reader.Declarations(cancellationToken)
            .Where(declaration => !HasSnapshots || !Snapshots(cancellationToken).Has(declaration.Context))
            .GroupBy(declaration => declaration.Context)
            .Select(group => group.First())
            .Select(declaration => RuleCatalog.SnapshotMissing.Report(declaration.Context ?? compilation.AssemblyName ?? "", declaration.Place));

    private ProjectOptions Options(CancellationToken cancellationToken) =>
        _options ??= ProjectOptions.Read(compilation, options.AnalyzerConfigOptionsProvider, cancellationToken);
}
