using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Generating;

/// <summary>
/// Emits what is pending between code and snapshot as migration stubs: constants in the assembly, for the tool to read. User code never names them, so that
/// design-time builds go without. All steps but the last work on syntax and text; only the last one binds.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MigrationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isDesignTime = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => IsDesignTimeBuild(options))
            .WithTrackingName(GeneratorSteps.DesignTime);

        var snapshots = context.AdditionalTextsProvider
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(isDesignTime)
            .Select(static (input, token) =>
            {
                var ((files, options), designTime) = input;
                return SnapshotSet.Load(designTime ? ImmutableArray<AdditionalText>.Empty : files, options, token);
            })
            .WithTrackingName(GeneratorSteps.Snapshots);

        var mapsTypes = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is CompilationUnitSyntax, static (tree, token) => DeclaredTypes.Of(TreeIndex.Of(tree.Node.SyntaxTree, token)))
            .WithTrackingName(GeneratorSteps.Index)
            .Collect()
            .Select(static (trees, _) => trees.Any(tree => tree.MayBeMapped))
            .WithTrackingName(GeneratorSteps.MapsTypes);

        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ReadingOptions.Read(provider))
            .WithTrackingName(GeneratorSteps.Options);

        var wanted = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => MigrationOptions.Read(provider))
            .WithTrackingName(GeneratorSteps.Wanted);

        var pending = snapshots
            .Combine(mapsTypes)
            .Combine(options)
            .Combine(wanted)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(context.CompilationProvider)
            .Select(static (input, token) =>
            {
                var (((((snapshot, maps), given), asked), provider), compilation) = input;
                return snapshot.IsEmpty || !maps ? default : new PendingMigrations(compilation, provider, snapshot, asked).Find(given, token).ToEquatableArray();
            })
            .WithTrackingName(GeneratorSteps.Pending);

        context.RegisterImplementationSourceOutput(pending.SelectMany(static (migrations, _) => migrations), static (output, migration) => output.AddSource(migration.HintName, MigrationStub.Write(migration)));

        var fingerprints = pending.Combine(wanted).Select(static (input, _) => input.Right.IsMultiTargeted ? MigrationFingerprints.Of(input.Left) : null);
        context.RegisterImplementationSourceOutput(fingerprints, static (output, text) =>
        {
            if (text is not null)
            {
                output.AddSource(MigrationFingerprints.HintName, MigrationFingerprints.Write(text));
            }
        });

        var problems = snapshots.Combine(wanted).Select(static (input, _) => input.Right.IsForTool ? SnapshotProblems.Of(input.Left) : null);
        context.RegisterImplementationSourceOutput(problems, static (output, text) =>
        {
            if (text is not null)
            {
                output.AddSource(SnapshotProblems.HintName, SnapshotProblems.Write(text));
            }
        });
    }

    private static bool IsDesignTimeBuild(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.DesignTimeBuild", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
