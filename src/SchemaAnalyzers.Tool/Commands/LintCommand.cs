using System.CommandLine;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tool.Accepting;
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

    private static readonly Option<string?> s_baseline = new("--baseline")
    {
        Description = "A schema.baseline: what it accepts is not told.",
        HelpName = "file",
    };

    private static readonly Option<bool> s_accept = new("--accept") { Description = "Accepts all that is found: writes it into the baseline instead of telling it." };

    public static Command Create(Terminal terminal)
    {
        var source = new SchemaSource();
        var migrations = new LintedMigrations();
        var command = new Command("lint", "Finds what is wrong in a schema itself: missing keys and indexes, duplicates, names. Or, with --migration or --since, what migrations would break. Needs no code.")
        {
            s_format, s_rules, s_all, s_config, s_failOn, s_baseline, s_accept,
        };
        source.AddTo(command);
        migrations.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var configuration = result.GetValue(s_config) is { } path ? GlobalConfig.Read(path) : [];
            var settings = new LintSettings(configuration, result.GetValue(s_rules) ?? [], result.GetValue(s_all));
            if (migrations.IsGiven(result))
            {
                return await ReportAsync(result, migrations.Lint(result, source.Paths(result), settings, terminal, cancellationToken), terminal, cancellationToken).ConfigureAwait(false);
            }

            var baseline = result.GetValue(s_baseline) is { } accepted && !result.GetValue(s_accept) ? BaselineFile.ReadWhole(accepted) : null;
            var database = await source.ReadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            if (result.GetValue(s_accept))
            {
                Accept(LintFinding.Of(database, settings, null), result.GetValue(s_baseline), source.IsPart(result), terminal);
                return ExitCode.Success;
            }

            var linting = new LintResult(LintFinding.Of(database, settings, baseline), $"{database.Relations.OfType<Table>().Count()} tables");
            return await ReportAsync(result, linting, terminal, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ReportAsync(ParseResult result, LintResult linting, Terminal terminal, CancellationToken cancellationToken)
    {
        await terminal.WriteDataAsync(LintReport.Write(result.GetValue(s_format)!, linting.Findings), cancellationToken).ConfigureAwait(false);
        terminal.Say(Summary(linting));
        return Fails(linting.Findings, result.GetValue(s_failOn)!) ? ExitCode.Differences : ExitCode.Success;
    }

    private static void Accept(IEnumerable<LintFinding> findings, string? path, bool isPart, Terminal terminal)
    {
        var file = BaselineFile.Open(path ?? throw new ToolException(ExitCode.Failure, "Name the file to write: '--baseline schema.baseline --accept'."), terminal);
        var lines = findings.Select(finding => finding.Line).OfType<BaselineLine>();
        if (isPart)
        {
            file.Add(lines);
        }
        else
        {
            file.Replace(BaselineLine.Lint, lines);
        }

        file.Write();
    }

    private static bool Fails(List<LintFinding> findings, string failOn) =>
        Enum.TryParse<LintLevel>(failOn, ignoreCase: true, out var least) && findings.Exists(finding => finding.Level >= least);

    private static string Summary(LintResult linting)
    {
        var counts = linting.Findings.GroupBy(finding => finding.Level).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {LintReport.LevelOf(group.First())}");
        var found = linting.Findings.Count == 0 ? "Nothing found" : string.Join(", ", counts);
        return $"{found} in {linting.What}.";
    }
}
