using System.Globalization;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>The versions that a folder of migrations has next, in the scheme of those that it has.</summary>
public sealed class VersionSeries
{
    private static readonly string[] s_times = ["yyyyMMddHHmmssfff", "yyyyMMddHHmmss", "yyyyMMddHHmm"];
    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_firstEpoch = new(2001, 9, 10, 0, 0, 0, DateTimeKind.Utc);

    private readonly Func<int, string> _next;

    private VersionSeries(Func<int, string> next) => _next = next;

    /// <summary>The version of the file of that index among new ones.</summary>
    public string this[int index] => _next(index);

    /// <summary>The versions from the first one on.</summary>
    /// <param name="first">Of an empty folder; null for the time.</param>
    public static VersionSeries From(string? first, DateTime now) =>
        first is null ? Times(s_times[1], now) : new(index => index == 0 ? first : Increased(first, index));

    /// <summary>The versions that follow the highest one.</summary>
    public static VersionSeries After(IEnumerable<string> versions, string? first, DateTime now)
    {
        var last = versions.OrderBy(version => version, VersionOrder.Instance).LastOrDefault();
        return last is null ? From(first, now)
            : TimeFormat(last) is { } format ? Times(format, After(Parse(last, format), format, now))
            : IsEpoch(last) ? Epochs(Math.Max(long.Parse(last, CultureInfo.InvariantCulture) + 1, (long)(now - s_epoch).TotalSeconds))
            : new(index => Increased(last, index + 1));
    }

    private static VersionSeries Times(string format, DateTime start) =>
        new(index => Later(start, format, index).ToString(format, CultureInfo.InvariantCulture));

    private static VersionSeries Epochs(long start) => new(index => (start + index).ToString(CultureInfo.InvariantCulture));

    private static DateTime After(DateTime last, string format, DateTime now)
    {
        var next = Later(last, format, 1);
        return next > now ? next : now;
    }

    private static DateTime Later(DateTime time, string format, int steps) => format.Length switch
    {
        17 => time.AddMilliseconds(steps),
        14 => time.AddSeconds(steps),
        _ => time.AddMinutes(steps),
    };

    private static string? TimeFormat(string version) =>
        s_times.FirstOrDefault(format => format.Length == version.Length && DateTime.TryParseExact(version, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static DateTime Parse(string version, string format) => DateTime.ParseExact(version, format, CultureInfo.InvariantCulture, DateTimeStyles.None);

    /// <summary>Seconds since 1970, as golang-migrate numbers with <c>-format unix</c>.</summary>
    private static bool IsEpoch(string version) =>
        version.Length == 10 && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && s_epoch.AddSeconds(seconds) > s_firstEpoch;

    /// <summary>With the last number increased, and as many digits: <c>1.09</c> is followed by <c>1.10</c>, <c>V009</c> by <c>V010</c>.</summary>
    private static string Increased(string version, int by)
    {
        var start = version.LastIndexOfAny(['.', '_']) + 1;
        var digits = version.Substring(start).ToCharArray();
        for (var (i, carry) = (digits.Length - 1, by); carry > 0; i--)
        {
            if (i < 0)
            {
                return version.Substring(0, start) + carry.ToString(CultureInfo.InvariantCulture) + new string(digits);
            }

            var sum = digits[i] - '0' + carry;
            digits[i] = (char)('0' + (sum % 10));
            carry = sum / 10;
        }

        return version.Substring(0, start) + new string(digits);
    }

    /// <summary>Compares versions number by number, whatever stands between the numbers.</summary>
    private sealed class VersionOrder : IComparer<string>
    {
        public static readonly VersionOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var (left, right) = (Numbers(x), Numbers(y));
            for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            {
                var order = left[i].Length != right[i].Length ? left[i].Length.CompareTo(right[i].Length) : string.CompareOrdinal(left[i], right[i]);
                if (order != 0)
                {
                    return order;
                }
            }

            return left.Length.CompareTo(right.Length);
        }

        private static string[] Numbers(string? version) => (version ?? "").Split('.', '_').Select(number => number.TrimStart('0')).ToArray();
    }
}
