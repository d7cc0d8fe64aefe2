using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tool.Linting;

/// <summary>Which rules speak, how loud, and by which options.</summary>
internal sealed class LintSettings
{
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    private readonly Dictionary<string, LintLevel> _levels = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasAll;

    /// <param name="configuration">Keys and values of a global configuration file.</param>
    /// <param name="rules"><c>SCH3017=warning</c>: stronger than the file.</param>
    /// <param name="hasAll">Whether rules speak that are off by default.</param>
    /// <exception cref="ToolException">An option or a level is not known.</exception>
    public LintSettings(IReadOnlyList<KeyValuePair<string, string>> configuration, IReadOnlyList<string> rules, bool hasAll)
    {
        _hasAll = hasAll;
        var reading = OptionReader.Read(configuration);
        if (!reading.Problems.IsEmpty)
        {
            throw new ToolException(ExitCode.BadInput, string.Join("\n", reading.Problems.Select(problem => $"Option '{problem.Key}' {problem.Fact}. {problem.Remedy}.")));
        }

        Rules = reading.Options;
        foreach (var (key, value) in configuration)
        {
            if (key.StartsWith(SeverityPrefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase)
                && RuleOf(key[SeverityPrefix.Length..^SeveritySuffix.Length]) is { } rule)
            {
                Set(rule, value, key);
            }
        }

        foreach (var written in rules)
        {
            var parts = written.Split('=', 2, StringSplitOptions.TrimEntries);
            var rule = RuleOf(parts[0]) ?? throw new ToolException(ExitCode.Failure, $"No rule is called '{parts[0]}'. Write '--rule SCH3007=warning'.");
            Set(rule, parts.Length == 2 ? parts[1] : "warning", "--rule " + written);
        }
    }

    public RuleOptions Rules { get; }

    public LintLevel LevelOf(Finding finding) =>
        _levels.TryGetValue(finding.Rule.Id, out var level) && level != LintLevel.Default ? level
        : !finding.Rule.IsEnabledByDefault && !_hasAll ? LintLevel.None
        : finding.IsRaised || finding.Rule.Severity == RuleSeverity.Warning ? LintLevel.Warning
        : LintLevel.Info;

    private void Set(Rule rule, string value, string where) => _levels[rule.Id] = value.ToLowerInvariant() switch
    {
        "none" or "silent" or "hidden" => LintLevel.None,
        "suggestion" or "info" => LintLevel.Info,
        "warning" => LintLevel.Warning,
        "error" => LintLevel.Error,
        "default" => LintLevel.Default,
        _ => throw new ToolException(ExitCode.BadInput, $"'{where}' has the unknown level '{value}'. Write one of 'none', 'suggestion', 'warning', 'error'."),
    };

    private static Rule? RuleOf(string id) => RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>In order of weight.</summary>
internal enum LintLevel
{
    Default,
    None,
    Info,
    Warning,
    Error,
}
