using SchemaAnalyzers.Npgsql.Tests.Binding;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Sql.Equivalence;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Equivalence;

/// <summary>The truth test of equivalence: what a server prints is never different from what was written; what means something else mostly is.</summary>
public sealed class EquivalenceTests(ITestOutputHelper output)
{
    private const int MainVersion = 15;

    [Fact]
    public async Task Printed_conditions_are_not_different()
    {
        var expressions = await PrintedExpressions.CreateAsync(await PostgresServer.Shared);
        var lines = PrintedExpressions.Lines("Equivalence", "conditions.txt").ToList();
        var pairs = await PairsAsync(lines, expressions.ConditionAsync, _ => expressions.Condition);
        await ReportAsync(pairs, lines.Count, leastEqual: 0.9);
    }

    [Fact]
    public async Task Printed_defaults_are_not_different()
    {
        var expressions = await PrintedExpressions.CreateAsync(await PostgresServer.Shared);
        var lines = PrintedExpressions.Lines("Equivalence", "defaults.txt").ToList();
        var pairs = new List<Pair>();
        foreach (var (column, expression) in lines.Select(line => (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 2)..])))
        {
            pairs.AddRange(await PairsAsync([expression], written => expressions.DefaultAsync(column, written), _ => expressions.Default(column)));
        }

        await ReportAsync(pairs, lines.Count, leastEqual: 0.8);
    }

    [Fact]
    public async Task Printed_expressions_of_all_kinds_are_not_different()
    {
        var expressions = await PrintedExpressions.CreateAsync(await PostgresServer.Shared);
        var lines = PrintedExpressions.Lines("Binding", "expressions.txt").Select(line => $"({line}) IS NOT NULL").ToList();
        var pairs = await PairsAsync(lines, expressions.ConditionAsync, _ => expressions.Condition);
        await ReportAsync(pairs, lines.Count, leastEqual: 0.9);
    }

    [Fact]
    public async Task Printed_random_conditions_are_not_different()
    {
        const int Conditions = 3000;
        var expressions = await PrintedExpressions.CreateAsync(await PostgresServer.Shared);
        for (var i = 0; i < TestDepth.Of(1); i++)
        {
            // The same conditions in each build: a build fails for what was changed. Those of a deep run are new ones each time.
            var seed = TestDepth.IsDeep ? Random.Shared.Next() : 19;
            var random = new RandomConditions(seed);
            var pairs = await PairsAsync(Enumerable.Range(0, Conditions).Select(_ => random.Next()).ToList(), expressions.ConditionAsync, _ => expressions.Condition);
            output.WriteLine($"Seed {seed}");
            await ReportAsync(pairs, pairs.Count, leastEqual: 0.95);
        }
    }

    /// <summary>One word of a condition is changed; the server takes both, and prints them differently.</summary>
    [Fact]
    public async Task Changed_conditions_are_different()
    {
        var expressions = await PrintedExpressions.CreateAsync(await PostgresServer.Shared);
        var found = 0;
        var missed = new List<string>();
        foreach (var line in PrintedExpressions.Lines("Equivalence", "conditions.txt"))
        {
            if (await expressions.ConditionAsync(line) is not { } printed)
            {
                continue;
            }

            foreach (var mutant in Mutations.Of(line))
            {
                if (await expressions.ConditionAsync(mutant) is not { } other || other[0] == printed[0])
                {
                    continue;
                }

                if (SqlExpressions.Compare(mutant, printed[1], expressions.Condition) == Verdict.Different)
                {
                    found++;
                }
                else
                {
                    missed.Add($"{mutant}    against    {printed[1]}");
                }
            }
        }

        var recall = found / (double)(found + missed.Count);
        output.WriteLine(TestDepth.Figures($"{recall:P1} of {found + missed.Count} changes found"));
        output.WriteLine($"Missed:\n{string.Join("\n", missed)}");
        Assert.True(found > 300, $"only {found} found");
        Assert.True(recall >= 0.95, $"{recall:P1} of the changes found");
    }

    private static async Task<List<Pair>> PairsAsync(IEnumerable<string> lines, Func<string, Task<string[]?>> print, Func<string, ExpressionScope> scope)
    {
        var pairs = new List<Pair>();
        foreach (var line in lines)
        {
            foreach (var printed in (await print(line) ?? []).Distinct())
            {
                // Nothing may depend on what is known of the place.
                pairs.Add(new Pair(line, printed, SqlExpressions.Compare(line, printed, scope(line)), SqlExpressions.Compare(printed, line, default)));
            }
        }

        return pairs;
    }

    private async Task ReportAsync(List<Pair> pairs, int lines, double leastEqual)
    {
        var wrong = pairs.Where(pair => pair.Known == Verdict.Different || pair.Bare == Verdict.Different).ToList();
        var unsure = pairs.Where(pair => pair.Known == Verdict.Unsure).ToList();
        var refused = lines - pairs.Select(pair => pair.Written).Distinct().Count();
        output.WriteLine(TestDepth.Figures($"{pairs.Count} pairs, {refused} of {lines} refused, {unsure.Count} unsure"));
        output.WriteLine($"Unsure:\n{string.Join("\n", unsure)}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} called different:\n{string.Join("\n", wrong)}");
        Assert.True(pairs.Count - unsure.Count >= leastEqual * pairs.Count, $"{unsure.Count} of {pairs.Count} unsure");
        Assert.True(await (await PostgresServer.Shared).VersionAsync() != MainVersion || pairs.Count > lines / 5, "too few accepted");
    }

    private sealed record Pair(string Written, string Printed, Verdict Known, Verdict Bare)
    {
        public override string ToString() => $"{Written}\n    printed {Printed}: {Known}, {Bare} without the place";
    }
}
