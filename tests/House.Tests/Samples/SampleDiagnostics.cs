using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>What each sample is told, line by line, and the figures that are known from the history of the system it was drawn from.</summary>
[Collection(nameof(SampleBuild))]
public sealed class SampleDiagnostics
{
    [Fact]
    public async Task OpsConductorJobs_lacks_seven_columns()
    {
        var lines = (await BuiltSample.OfAsync("OpsConductorJobs")).Lines;
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("SCH1002 warning ", line));
        string[] columns = ["branch_uuid", "branch_serial", "target_serial_ref", "execution_uuid", "execution_serial", "job_uuid", "job_serial"];
        Assert.All(columns, column => Assert.Single(lines, line => line.Contains($"column '{column}'", StringComparison.Ordinal)));
        Check("OpsConductorJobs", lines);
    }

    /// <summary>The figures are those of the models and the schema as their owners compared them; see tests/Facts.</summary>
    [Fact]
    public async Task OpsConductor_is_told_what_its_owners_found()
    {
        var lines = (await BuiltSample.OfAsync("OpsConductor")).Lines;
        Assert.Equal(48, Count(lines, "SCH1002"));
        Assert.Equal(9, Count(lines, "SCH1003"));
        Assert.Equal(1, Count(lines, "SCH2001"));
        Assert.Equal(3, Count(lines, "SCH2002"));
        Assert.Equal(8, Count(lines, "SCH2003") + Count(lines, "SCH2004"));
        Assert.Equal(9, Count(lines, "SCH2005"));
        Assert.Equal(5, Count(lines, "SCH2007"));
        Assert.Equal(3, Count(lines, "SCH2009"));
        Assert.Equal(0, Count(lines, "SCH3003"));
        Assert.Equal(20, Count(lines, "SCH3006"));
        Assert.Equal(0, Count(lines, "SCH3007"));
        Assert.Equal(9, Count(lines, "SCH3008"));
        Assert.Equal(2, Count(lines, "SCH3011"));
        Assert.Equal(13, Count(lines, "SCH3013"));
        Assert.Equal(28, lines.Count(line => line.StartsWith("SCH3015", StringComparison.Ordinal) && line.Contains(" repeats primary key ", StringComparison.Ordinal) && !IsInDatabase(line)));
        Assert.Equal(11, Count(lines, "SCH4002"));
        Assert.Equal(11, Count(lines, "SCH4003"));
        Check("OpsConductor", lines);
    }

    [Fact]
    public async Task Clean_is_told_nothing_with_every_rule_on()
    {
        Assert.Contains("SCH1002", SampleBuild.RuleIds());
        Assert.Empty(await SampleBuild.DiagnosticsOfEveryRuleAsync("Clean", "Clean.Domain", "Clean.Infrastructure"));
    }

    private static bool IsInDatabase(string line) => Repository.Read("samples/OpsConductor/schema.sql").Contains($"INDEX {line.Split('\'')[1]} ", StringComparison.Ordinal);

    private static int Count(string[] lines, string id) => lines.Count(line => line.StartsWith(id, StringComparison.Ordinal));

    private static void Check(string sample, string[] lines) =>
        Verified.CheckFile(
            string.Concat(lines.Select(line => line + "\n")),
            Repository.PathTo($"samples/{sample}/expected.txt"),
            Repository.PathTo($"samples/{sample}/expected.received.txt"));
}
