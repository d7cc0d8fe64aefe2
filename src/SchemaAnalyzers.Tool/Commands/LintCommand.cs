using System.CommandLine;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tool.Linting;
using SchemaAnalyzers.Tool.Output;
using SchemaAnalyzers.Tool.Output.Reports;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary><c>dotnet schema lint</c>: the rules that need no code, over every table of a schema.</summary>
internal static class LintCommand
{
    private static readonly Option<string> s_format = new Option<string>("--format", "-f")
    {
        Description = "How findings are written.",
        DefaultValueFactory = _ => LintReport.Formats[0],
    }.AcceptOnlyFromAmong(LintReport.Formats);

    private static readonly Option<string[]> s_rules = new("--rule")
    {
        Description = "A rule and how loud it is: SCH3007=warning, or none, info, error. May be repeated.",
        HelpName = "id=level",
    };

    private static readonly Option<bool> s_all = new("--all") { Description = "With the rules that are off by default." };

    private static readonly Option<string?> s_config = new("--config")
    {
        Description = "A .globalconfig file with the options and severities that the compiler reads, too.",
        HelpName = "file",
    };

    private static readonly Option<string> s_failOn = new Option<string>("--fail-on")
    {
        Description = "From which level on a finding makes the exit code 2.",
        DefaultValueFactory = _ => "warning",
    }.AcceptOnlyFromAmong("info", "warning", "error", "never");

    public static Command Create(Terminal terminal)
    {
        var source = new SchemaSource();
        var command = new Command("lint", "Finds what is wrong in a schema itself: missing keys and indexes, duplicates, names. Needs no code.") { s_format, s_rules, s_all, s_config, s_failOn };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var configuration = result.GetValue(s_config) is { } path ? GlobalConfig.Read(path) : [];
            var settings = new LintSettings(configuration, result.GetValue(s_rules) ?? [], result.GetValue(s_all));
            var database = await source.ReadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            var findings = LintFinding.Of(database, settings);
            await terminal.WriteDataAsync(LintReport.Write(result.GetValue(s_format)!, findings), cancellationToken).ConfigureAwait(false);
            terminal.Say(Summary(database, findings));
            return Fails(findings, result.GetValue(s_failOn)!) ? ExitCode.Differences : ExitCode.Success;
        });
        return command;
    }

    private static bool Fails(List<LintFinding> findings, string failOn) =>
        Enum.TryParse<LintLevel>(failOn, ignoreCase: true, out var least) && findings.Exists(finding => finding.Level >= least);

    private static string Summary(Database database, List<LintFinding> findings)
    {
        var counts = findings.GroupBy(finding => finding.Level).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {LintReport.LevelOf(group.First())}");
        var found = findings.Count == 0 ? "Nothing found" : string.Join(", ", counts);
        return $"{found} in {database.Relations.OfType<Table>().Count()} tables.";
    }
}
