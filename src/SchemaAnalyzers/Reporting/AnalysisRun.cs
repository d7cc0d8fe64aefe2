using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reporting;

/// <summary>What is looked up once for a compilation and shared by the actions of all its files.</summary>
internal sealed class AnalysisRun(Compilation compilation, AnalyzerOptions options)
{
    // By reference: an entity is composed once a compilation, and comparing two by value would cost more than checking one.
    private readonly ConditionalWeakTable<Entity, Finding[]> _findings = new();
    private SnapshotSet? _snapshots;
    private ProjectOptions? _options;
    private Finding[]? _setup;
    private BaselineFiles? _baselines;
    private MigrationFindings? _migrations;

    public ModelReader Reader { get; } = ModelReader.For(compilation, ReadingOptions.Read(options.AnalyzerConfigOptionsProvider));

    /// <summary>Whether the project names a snapshot, readable or not.</summary>
    public bool HasSnapshots { get; } =
        options.AdditionalFiles.Any(file => SnapshotFile.Of(file, options.AnalyzerConfigOptionsProvider) is not null);

    /// <summary>The name by which a baseline knows this project.</summary>
    public string Owner => compilation.AssemblyName ?? "";

    /// <summary>Whether the project is compiled several times, for several target frameworks.</summary>
    public bool IsMultiTargeted =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.SchemaAnalyzersIsMultiTargeted", out var value) && value == "true";

    public bool HasBaselines { get; } = options.AdditionalFiles.Any(file => BaselineFiles.IsBaseline(file, options));

    private ProjectOptions Options => _options ??= new ProjectOptions(compilation, options.AnalyzerConfigOptionsProvider);

    public MigrationFindings Migrations => _migrations ??= new MigrationFindings(Reader);

    public string? MigrationsSince => Options.Rules.MigrationsSince;

    public BaselineFiles Baselines(CancellationToken cancellationToken) => _baselines ??= BaselineFiles.Load(options, cancellationToken);

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

        foreach (var lost in Lost(tree, cancellationToken))
        {
            yield return lost;
        }
    }

    /// <summary>The findings about the project: its options, and contexts without a snapshot.</summary>
    public IEnumerable<Finding> SetupFindings(CancellationToken cancellationToken) =>
        _setup ??= [.. MissingSnapshots(cancellationToken), .. Options.Findings(Snapshots(cancellationToken), cancellationToken)];

    /// <summary>The tables that nobody maps, for the contexts in that tree.</summary>
    public IEnumerable<Finding> UnmappedTables(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var context in HasSnapshots ? Reader.ContextsIn(tree, cancellationToken) : [])
        {
            if (Snapshots(cancellationToken).For(context.Context) is { } database)
            {
                var entities = Reader.AllEntities(cancellationToken).Where(entity => ReferenceEquals(DatabaseOf(entity, cancellationToken), database)).ToList();
                foreach (var finding in RuleCatalog.TableNotMapped.Check(context.Context ?? "", context.Place, entities, database))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>How much is known of each context in that tree.</summary>
    public IEnumerable<Finding> Coverage(SyntaxTree tree, CancellationToken cancellationToken) =>
        Reader.EntitiesByContext(tree, cancellationToken).Select(item => RuleCatalog.ContextCoverage.Report(item.Context.Context ?? "", item.Context.Place, item.Entities));

    /// <summary>The entities that a schema is there for, wherever their findings are told, each with these.</summary>
    public IEnumerable<(EntityAlignment Entity, Finding[] Findings)> AlignedEntities(CancellationToken cancellationToken)
    {
        foreach (var entity in Reader.AllEntities(cancellationToken))
        {
            if (DatabaseOf(entity, cancellationToken) is { } database)
            {
                yield return (new EntityAlignment(entity, database, Options.RulesOf(entity.Place.Path)), FindingsOf(entity, cancellationToken));
            }
        }
    }

    /// <summary>Whatever is found in the project, whether or not its rule is on.</summary>
    public IEnumerable<Finding> AllFindings(CancellationToken cancellationToken) =>
        Reader.AllEntities(cancellationToken).SelectMany(entity => FindingsOf(entity, cancellationToken))
            .Concat(compilation.SyntaxTrees.SelectMany(tree => UnmappedTables(tree, cancellationToken).Concat(Lost(tree, cancellationToken))));

    private IEnumerable<Finding> Lost(SyntaxTree tree, CancellationToken cancellationToken) =>
        Reader.LostEntitiesOf(tree, cancellationToken).Select(lost => RuleCatalog.PendingModelChange.Lost(lost.Name, lost.Context, lost.Place));

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
        var pending = RuleCatalog.PendingModelChange.Check(entity);
        if (DatabaseOf(entity, cancellationToken) is not { } database)
        {
            return pending.ToArray();
        }

        var alignment = new EntityAlignment(entity, database, Options.RulesOf(entity.Place.Path));
        if (alignment.IsIgnored)
        {
            return pending.ToArray();
        }

        var ofTable = TableAlignment.Of(alignment) is { } table ? RuleCatalog.OfTables.SelectMany(rule => rule.Check(table)) : [];
        return RuleCatalog.OfEntities.SelectMany(rule => rule.Check(alignment)).Concat(ofTable).Concat(pending).Select(finding => finding with { Entity = entity.FullName }).ToArray();
    }

    /// <summary>One for each context that has none; code without a context is one cause, whatever its number of classes.</summary>
    private IEnumerable<Finding> MissingSnapshots(CancellationToken cancellationToken) =>
        Reader.Declarations(cancellationToken)
            .Where(declaration => !HasSnapshots || !Snapshots(cancellationToken).Has(declaration.Context ?? Options.RulesOf(declaration.Place.Path).Database))
            .GroupBy(declaration => declaration.Context)
            .Select(group => group.First())
            .Select(declaration => RuleCatalog.SnapshotMissing.Report(declaration.Context ?? compilation.AssemblyName ?? "", declaration.Place));

    /// <summary>A class that no context maps is of the database that the options of its file name.</summary>
    private Database? DatabaseOf(Entity entity, CancellationToken cancellationToken) =>
        HasSnapshots ? Snapshots(cancellationToken).For(entity.Context ?? Options.RulesOf(entity.Place.Path).Database) : null;
}
