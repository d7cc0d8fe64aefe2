using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>What each rule costs over all entities of a project: <c>dotnet run -c Release -- rules</c>. Which rule is slow is a question that a total does not answer.</summary>
internal static class RuleProfile
{
    private const int Entities = 500;
    private const int Rounds = 7;

    public static void Print()
    {
        var project = new GeneratedProject(Entities);
        var (reading, entities) = Measured(() => ModelReader.For(project.Compilation).AllEntities(default).ToList());
        var (parsing, database) = Measured(() => SnapshotSet.Load([project.Snapshot], project.Analyzer.AnalyzerConfigOptionsProvider, default).For(entities[0].Context)!);
        Console.WriteLine($"processor time, the first time: {reading} to read the code, {parsing} to read the schema");
        for (var i = 0; i < 3; i++)
        {
            // A name of its own takes from the compiler what it has bound.
            var fresh = project.Compilation.WithAssemblyName($"App{i}");
            var compiling = Measured(() => fresh.GetDiagnostics()).Time;
            var again = Measured(() => ModelReader.For(fresh).AllEntities(default).Count()).Time;
            var analysis = new CompilationWithAnalyzers(fresh, [new SchemaDiagnosticAnalyzer()], project.Analyzer, CancellationToken.None);
            var (analysing, count) = Measured(() => analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length);
            Console.WriteLine($"processor time, again: {compiling} to compile, {again} to read the code, {analysing} to analyse all ({count} diagnostics)");
        }

        var best = Round(entities, database, out var findings);
        for (var i = 1; i < Rounds; i++)
        {
            foreach (var (name, ticks) in Round(entities, database, out _))
            {
                best[name] = Math.Min(best[name], ticks);
            }
        }

        Console.WriteLine($"{entities.Count} entities, {findings} findings, {Milliseconds(best.Values.Sum()):F1} ms");
        foreach (var (name, ticks) in best.OrderByDescending(pair => pair.Value).Take(25))
        {
            Console.WriteLine($"{Milliseconds(ticks),8:F2} ms  {name}");
        }
    }

    /// <summary>The ticks of each rule. What several share is charged to the first that asks for it.</summary>
    private static Dictionary<string, long> Round(List<Entity> entities, Database database, out int findings)
    {
        var ticks = new Dictionary<string, long>(StringComparer.Ordinal);
        findings = 0;
        foreach (var entity in entities)
        {
            var alignment = Timed("(alignment)", () => new EntityAlignment(entity, database, RuleOptions.Default));
            var table = Timed("(alignment)", () => TableAlignment.Of(alignment));
            foreach (var rule in RuleCatalog.OfEntities)
            {
                findings += Timed(rule.Id, () => rule.Check(alignment).Count());
            }

            foreach (var rule in table is null ? default : RuleCatalog.OfTables)
            {
                findings += Timed(rule.Id, () => rule.Check(table!).Count());
            }
        }

        return ticks;

        T Timed<T>(string name, Func<T> action)
        {
            var start = Stopwatch.GetTimestamp();
            var result = action();
            ticks[name] = ticks.GetValueOrDefault(name) + Stopwatch.GetTimestamp() - start;
            return result;
        }
    }

    private static (string Time, T Result) Measured<T>(Func<T> action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = action();
        return ($"{(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms", result);
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
