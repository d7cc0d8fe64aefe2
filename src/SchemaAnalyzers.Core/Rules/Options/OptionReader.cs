using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>Turns the options of a project, as written, into <see cref="RuleOptions"/>.</summary>
public static class OptionReader
{
    /// <param name="options">All options of the project; those of others are passed over.</param>
    public static OptionReading Read(IEnumerable<KeyValuePair<string, string>> options)
    {
        var result = RuleOptions.Default;
        var problems = new List<OptionProblem>();
        foreach (var option in options.Where(option => IsOurs(option.Key)).OrderBy(option => option.Key, StringComparer.Ordinal))
        {
            if (Find(option.Key) is { } known)
            {
                result = Set(result, known, option.Value, problems);
            }
            else
            {
                problems.Add(UnknownKey(option.Key));
            }
        }

        return new(result, problems.ToEquatableArray());
    }

    /// <summary>The options of one file: those of the project, but for what can be set for some files and is.</summary>
    /// <param name="find">The value of a key for the file; null where there is none.</param>
    public static OptionReading ReadForFile(RuleOptions project, Func<string, string?> find)
    {
        var result = project;
        var problems = new List<OptionProblem>();
        foreach (var known in KnownOption.All.Where(option => option.IsPerPath))
        {
            result = find(known.Key) is { } value ? Set(result, known, value, problems) : result;
        }

        return new(result, problems.ToEquatableArray());
    }

    private static RuleOptions Set(RuleOptions options, KnownOption known, string written, List<OptionProblem> problems)
    {
        if (known.FindMistake is not null && string.IsNullOrWhiteSpace(written))
        {
            // Nothing, as by default: how a project takes back what a folder above it says.
            return known.Set(options, "");
        }

        if (ValueOf(known, written) is { } value)
        {
            return known.Set(options, value);
        }

        problems.Add(BadValue(known, written.Trim()));
        return options;
    }

    public static bool IsOurs(string key) => key.StartsWith(KnownOption.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with a key in a section for some files: most decide for the whole project, and would have no effect there.</summary>
    public static OptionProblem? Misplaced(string key) =>
        Find(key) is { } known
            ? known.IsPerPath ? null : new(known.Key, "is set for some files, but it decides for the whole project", "Move it into a '.globalconfig' file")
            : UnknownKey(key);

    /// <param name="names">Those by which the project's schemas can be chosen.</param>
    public static OptionProblem NoDatabase(string name, IEnumerable<string> names)
    {
        var known = names.OrderBy(other => other, StringComparer.Ordinal).ToList();
        var remedy = known.Count == 0 ? "Give a 'SchemaSnapshot' item that name as 'DbContext'" : Remedy(name, known);
        return new(KnownOption.Prefix + "database", $"has the unknown value '{name}'", remedy);
    }

    private static KnownOption? Find(string key)
    {
        foreach (var option in KnownOption.All)
        {
            if (string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return option;
            }
        }

        return null;
    }

    private static string? ValueOf(KnownOption option, string written)
    {
        if (option.FindMistake is { } find)
        {
            return find(written) is null ? written : null;
        }

        foreach (var value in option.Values)
        {
            if (string.Equals(value, written.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static OptionProblem UnknownKey(string key)
    {
        var near = NearNames.Of(new(key), KnownOption.All.Select(option => new Identifier(option.Key)));
        return new(key, "is not known", near.IsEmpty ? "Remove it" : $"Write '{near[0]}' or remove it");
    }

    private static OptionProblem BadValue(KnownOption option, string value)
    {
        if (option.FindMistake?.Invoke(value) is { } mistake)
        {
            return new(option.Key, $"has the unknown value '{mistake}'", $"Write {option.Form?.Replace('`', '\'')}");
        }

        return new(option.Key, $"has the unknown value '{value}'", Remedy(value, option.Values));
    }

    private static string Remedy(string value, IReadOnlyList<string> valid)
    {
        var near = NearNames.Of(new(value), valid.Select(name => new Identifier(name)));
        return near.IsEmpty ? $"Write one of '{string.Join("', '", valid)}'" : $"Write '{near[0]}'";
    }
}

/// <summary>The options of a project, and what is wrong with those that were passed over.</summary>
public sealed record OptionReading(RuleOptions Options, EquatableArray<OptionProblem> Problems);

/// <param name="Key">The key as written.</param>
/// <param name="Fact">What is wrong: the rest of a sentence that begins with the key.</param>
/// <param name="Remedy">A sentence without its full stop.</param>
public sealed record OptionProblem(string Key, string Fact, string Remedy);
