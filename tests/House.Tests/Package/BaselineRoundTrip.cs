using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary>Adopting the package on a system that has drifted for years: what is known is accepted, what is new is told, what is repaired stays so.</summary>
public sealed class BaselineRoundTrip(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private const string Baseline = "schema.baseline";

    private readonly PackagedSample _sample = new(package, "OpsConductor");

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task What_is_accepted_is_silent_what_is_new_is_told_and_what_is_repaired_is_taken_out()
    {
        await _sample.RunToolAsync("baseline");
        var lines = Lines();
        Assert.Equal(Repository.Read("samples/OpsConductor/expected.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Empty(await _sample.BuildAsync());

        MoveEveryLine();
        Assert.Contains("is up to date", await _sample.RunToolAsync("baseline"));

        _sample.Edit("schema.sql", "    evaluation_period integer,\n    is_active integer,\n    severity character varying(20),\n    notification_channels jsonb,", "    is_active integer,\n    severity character varying(20),\n    notification_channels jsonb,");
        var drift = Assert.Single(await _sample.BuildAsync());
        Assert.StartsWith("SCH1002 warning Alerts/AlertRule.cs(32): Property 'AlertRule.EvaluationPeriod' maps to column 'evaluation_period'", drift);

        const string Mended = "SCH1002 | OpsConductor | DiscoverySchedule.Timezone | timezone | public.discovery_schedules";
        _sample.Edit("schema.sql", "CREATE TABLE discovery_schedules (\n", "CREATE TABLE discovery_schedules (\n    timezone character varying(50),\n");
        Assert.Equal([$"SCH0009 warning {Baseline}({LineOf(Mended)}): The baseline accepts SCH1002 of 'DiscoverySchedule.Timezone', 'timezone', 'public.discovery_schedules', which is no longer found. Remove the line, so that it is told when it comes back.", drift], (await _sample.BuildAsync()).Order(StringComparer.Ordinal));

        await _sample.RunToolAsync("baseline");
        Assert.Equal(lines.Except([Mended]).Append("SCH1002 | OpsConductor | AlertRule.EvaluationPeriod | evaluation_period | public.alert_rules").Order(StringComparer.Ordinal), Lines());
        Assert.Empty(await _sample.BuildAsync());
    }

    /// <summary>No line number, place or path is in a baseline.</summary>
    private void MoveEveryLine()
    {
        foreach (var path in Repository.Files.Where(path => path.StartsWith("samples/OpsConductor/", StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".sql"))
        {
            var name = path["samples/OpsConductor/".Length..];
            _sample.Write(name, "\n\n" + _sample.Read(name));
        }
    }

    private string[] Lines() => [.. _sample.Read(Baseline).Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private int LineOf(string line) => Array.IndexOf(_sample.Read(Baseline).Split('\n'), line) + 1;
}
