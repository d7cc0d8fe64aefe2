using System.Globalization;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Intervals in constants: <c>1 week</c> and <c>7 days</c>, <c>90 minutes</c> and <c>01:30:00</c>.</summary>
/// <remarks>https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT</remarks>
internal static class IntervalText
{
    public static Verdict Compare(string first, string second) =>
        Parse(first) is { } one && Parse(second) is { } other ? one == other ? Verdict.Equal : Verdict.Different : Verdict.Unsure;

    private static (long Months, long Days, long Seconds)? Parse(string text)
    {
        var words = text.ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var (months, days, seconds) = (0L, 0L, 0L);
        for (var i = 0; i < words.Length; i++)
        {
            if (Clock(words[i]) is { } clock)
            {
                seconds += clock;
            }
            else if (i + 1 < words.Length && int.TryParse(words[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Unit(words[++i]) is { } unit)
            {
                months += unit.Months * count;
                days += unit.Days * count;
                seconds += unit.Seconds * count;
            }
            else
            {
                return null;
            }
        }

        return words.Length == 0 ? null : (months, days, seconds);
    }

    private static (long Months, long Days, long Seconds)? Unit(string word) => word.TrimEnd('s') switch
    {
        "year" => (12, 0, 0),
        "mon" or "month" => (1, 0, 0),
        "week" => (0, 7, 0),
        "day" => (0, 1, 0),
        "hour" => (0, 0, 3600),
        "min" or "minute" => (0, 0, 60),
        "sec" or "second" => (0, 0, 1),
        _ => null,
    };

    private static long? Clock(string word)
    {
        var parts = word.Split(':');
        return parts.Length is 2 or 3 && parts.All(part => part.Length > 0 && part.All(c => c is >= '0' and <= '9') && part.Length < 9)
            ? (long.Parse(parts[0], CultureInfo.InvariantCulture) * 3600) + (long.Parse(parts[1], CultureInfo.InvariantCulture) * 60) + (parts.Length == 3 ? long.Parse(parts[2], CultureInfo.InvariantCulture) : 0)
            : null;
    }
}
