using System.Globalization;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The values that storage parameters take. A name that is not known here may be one of another version or of an extension.</summary>
/// <remarks>reloptions.c</remarks>
internal static class OptionRules
{
    private static readonly HashSet<string> s_flags = ["autovacuum_enabled", "vacuum_truncate", "user_catalog_table", "fastupdate", "security_barrier", "security_invoker", "autosummarize", "deduplicate_items"];

    private static readonly Dictionary<string, (double Least, double Most)> s_numbers = new()
    {
        ["fillfactor"] = (10, 100),
        ["toast_tuple_target"] = (128, 8160),
        ["parallel_workers"] = (0, 1024),
        ["pages_per_range"] = (1, 131072),
        ["gin_pending_list_limit"] = (64, int.MaxValue),
        ["autovacuum_vacuum_threshold"] = (0, int.MaxValue),
        ["autovacuum_vacuum_insert_threshold"] = (-1, int.MaxValue),
        ["autovacuum_analyze_threshold"] = (0, int.MaxValue),
        ["autovacuum_vacuum_cost_limit"] = (1, 10000),
        ["autovacuum_freeze_min_age"] = (0, 1_000_000_000),
        ["autovacuum_multixact_freeze_min_age"] = (0, 1_000_000_000),
        ["autovacuum_freeze_max_age"] = (100_000, 2_000_000_000),
        ["autovacuum_multixact_freeze_max_age"] = (10_000, 2_000_000_000),
        ["autovacuum_freeze_table_age"] = (0, 2_000_000_000),
        ["autovacuum_multixact_freeze_table_age"] = (0, 2_000_000_000),
        ["log_autovacuum_min_duration"] = (-1, int.MaxValue),
    };

    private static readonly Dictionary<string, (double Least, double Most)> s_fractions = new()
    {
        ["autovacuum_vacuum_scale_factor"] = (0, 100),
        ["autovacuum_vacuum_insert_scale_factor"] = (0, 100),
        ["autovacuum_analyze_scale_factor"] = (0, 100),
        ["autovacuum_vacuum_cost_delay"] = (0, 100),
    };

    private static readonly Dictionary<string, string[]> s_words = new() { ["buffering"] = ["on", "off", "auto"], ["check_option"] = ["local", "cascaded"] };

    private static readonly string[] s_truths = ["true", "false", "yes", "no", "on", "off", "1", "0"];

    public static void Require(string? options, Span span)
    {
        if (options is not null)
        {
            Require(StorageOptions.Read(options), span);
        }
    }

    public static void Require(IReadOnlyList<(string Name, string? Value)> options, Span span)
    {
        for (var i = 0; i < options.Count; i++)
        {
            var (name, value) = options[i];
            if (options.Take(i).Any(other => other.Name == name))
            {
                throw new SqlFailure("22023", $"parameter \"{name}\" specified more than once", span);
            }

            RequireValue(name, value ?? "true", span);
        }
    }

    private static void RequireValue(string name, string value, Span span)
    {
        if (s_flags.Contains(name))
        {
            _ = IsTruth(value) ? true : throw Invalid("boolean", name, value, span);
        }
        else if (s_words.TryGetValue(name, out var words))
        {
            _ = words.Contains(value.ToLowerInvariant()) ? true : throw Invalid("enum", name, value, span);
        }
        else if (s_numbers.TryGetValue(name, out var whole))
        {
            RequireNumber("integer", name, value, whole, span);
        }
        else if (s_fractions.TryGetValue(name, out var fraction))
        {
            RequireNumber("floating point", name, value, fraction, span);
        }
    }

    private static void RequireNumber(string kind, string name, string value, (double Least, double Most) limits, Span span)
    {
        // A unit or another base may stand there: those are passed over.
        if (!double.TryParse(value.Replace(" ", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            _ = value.Length > 0 && (char.IsDigit(value[0]) || value[0] is '-' or '+' or '.') ? true : throw Invalid(kind, name, value, span);
        }
        else if (number < limits.Least || number > limits.Most)
        {
            throw new SqlFailure("22023", $"value {value} out of bounds for option \"{name}\"", span);
        }
    }

    /// <summary>Any beginning that says which it is.</summary>
    private static bool IsTruth(string value) =>
        value.Length > 0 && value != "o" && Array.Exists(s_truths, truth => truth.StartsWith(value, StringComparison.OrdinalIgnoreCase));

    private static SqlFailure Invalid(string kind, string name, string value, Span span) => new("22023", $"invalid value for {kind} option \"{name}\": {value}", span);
}
