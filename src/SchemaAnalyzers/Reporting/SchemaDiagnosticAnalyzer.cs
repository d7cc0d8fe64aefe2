using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Reporting;

/// <summary>Compares the entities of a project with its schema snapshots. Every diagnostic lies in the file whose analysis reports it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaDiagnosticAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var run = new AnalysisRun(context.Compilation, context.Options);
        if (run.HasSnapshots)
        {
            context.RegisterAdditionalFileAction(file => ReportSnapshot(file, run));
        }

        if (run.HasBaselines)
        {
            context.RegisterAdditionalFileAction(file => ReportBaseline(file, run));
        }

        if (run.Reader.ConcernsUs)
        {
            context.RegisterSemanticModelAction(model => ReportTree(model, run));
        }
    }

    /// <summary>What is wrong with a snapshot is told in the snapshot: there is no better place.</summary>
    private static void ReportSnapshot(AdditionalFileAnalysisContext context, AnalysisRun run)
    {
        var snapshots = run.Snapshots(context.CancellationToken);
        var findings = snapshots.Errors
            .Select(error => error.IsUnreadable ? RuleCatalog.SnapshotUnreadable.Report(error) : RuleCatalog.SqlFilesDisagree.Report(error))
            .Concat(snapshots.Stale);
        foreach (var finding in findings.Where(finding => finding.Place.Path == context.AdditionalFile.Path))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(Locations.InFile(finding.Place), run.Owner));
        }
    }

    private static void ReportTree(SemanticModelAnalysisContext context, AnalysisRun run)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var findings = run.EntityFindings(tree, context.CancellationToken)
            .Concat(run.SetupFindings(context.CancellationToken))
            .Concat(Severities.IsOn(RuleCatalog.TableNotMapped, context) ? run.UnmappedTables(tree, context.CancellationToken) : [])
            .Concat(Severities.IsOn(RuleCatalog.ContextCoverage, context) ? run.Coverage(tree, context.CancellationToken) : [])
            .Concat(run.Migrations.In(context.SemanticModel, run.MigrationsSince, context.CancellationToken))
            .Where(finding => tree.Contains(finding.Place))
            .ToList();
        var notes = findings.Where(finding => finding.Rule is NotAnalysed).ToList();
        var baselines = run.Baselines(context.CancellationToken);
        var reported = new HashSet<(string, int, int, string)>(findings.Where(baselines.Accepts).Select(WhatIsTold));
        foreach (var finding in findings.Except(notes).Concat(NotAnalysed.Merge(notes)))
        {
            // An entity of two contexts is compared once for each, a property once for each class that inherits it: what differs in the
            // subject alone is told once, or accepted once.
            if (reported.Add(WhatIsTold(finding)))
            {
                context.ReportDiagnostic(finding.ToDiagnostic(Locations.In(tree, finding.Place), run.Owner));
            }
        }
    }

    /// <summary>What is wrong with a baseline: lines that cannot be read, and lines that nothing answers to any more.</summary>
    private static void ReportBaseline(AdditionalFileAnalysisContext context, AnalysisRun run)
    {
        if (!BaselineFiles.IsBaseline(context.AdditionalFile, context.Options))
        {
            return;
        }

        var baseline = BaselineFiles.Read(context.AdditionalFile, context.CancellationToken);
        var unused = run.Reader.ConcernsUs ? new BaselineReview(run).UnusedLines(baseline, context.CancellationToken) : [];
        foreach (var finding in baseline.Problems.Concat(unused))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(Locations.InFile(finding.Place), run.Owner));
        }
    }

    private static (string, int, int, string) WhatIsTold(Finding finding) => (finding.Rule.Id, finding.Place.Start, finding.Place.Length, TextToCompare(finding));

    private static string TextToCompare(Finding finding) =>
        finding.Rule is EntityRule or PendingModelChange ? string.Join("\n", finding.Arguments.Skip(1)) : finding.Message;
}
