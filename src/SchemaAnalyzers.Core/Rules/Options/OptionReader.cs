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
            if (Find(option.Key) is not { } known)
            {
                problems.Add(UnknownKey(option.Key));
            }
            else if (known.FindMistake is not null && string.IsNullOrWhiteSpace(option.Value))
            {
                // Nothing, as by default: how a project takes back what a folder above it says.
            }
            else if (ValueOf(known, option.Value) is { } value)
            {
                result = known.Set(result, value);
            }
            else
            {
                problems.Add(BadValue(known, option.Value.Trim()));
            }
        }

        return new(result, problems.ToEquatableArray());
    }

    public static bool IsOurs(string key) => key.StartsWith(KnownOption.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A known key that stands where it has no effect: in a section for some files.</summary>
    public static OptionProblem Misplaced(string key) =>
        Find(key) is { } known
            ? new(known.Key, "is set for some files, but it decides for the whole project", "Move it into a '.globalconfig' file")
            : UnknownKey(key);

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

        var near = NearNames.Of(new(value), option.Values.Select(valid => new Identifier(valid)));
        var remedy = near.IsEmpty ? $"Write one of '{string.Join("', '", option.Values)}'" : $"Write '{near[0]}'";
        return new(option.Key, $"has the unknown value '{value}'", remedy);
    }
}

/// <summary>The options of a project, and what is wrong with those that were passed over.</summary>
public sealed record OptionReading(RuleOptions Options, EquatableArray<OptionProblem> Problems);

/// <param name="Key">The key as written.</param>
/// <param name="Fact">What is wrong: the rest of a sentence that begins with the key.</param>
/// <param name="Remedy">A sentence without its full stop.</param>
public sealed record OptionProblem(string Key, string Fact, string Remedy);
