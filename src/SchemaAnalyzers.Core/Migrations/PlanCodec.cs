using System.Globalization;
using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>
/// A migration as one text, which the compiler keeps as a constant and the tool reads. Lengths say where a text ends, so that it may hold anything;
/// the operations themselves are not kept: what takes them to write is in <see cref="MigrationStep.Code"/>.
/// </summary>
public static class PlanCodec
{
    /// <summary>In UTF-16 code units. A thousand new tables take a fifth of it; a compiler has its limits, too.</summary>
    public const int MaximumLength = 4_000_000;

    private const string Header = "1\n";
    private const char Up = 'u';
    private const char Down = 'd';
    private const char Outside = 'x';
    private const char Beginning = 'b';
    private const char Inside = '-';

    /// <summary>Null for a migration that is too long to be kept.</summary>
    public static string? Encode(Migration migration)
    {
        var text = new StringBuilder(Header);
        foreach (var (direction, steps) in new[] { (Up, migration.Up), (Down, migration.Down) })
        {
            foreach (var step in steps)
            {
                text.Append(direction).Append((int)step.Kind).Append(step.OutsideTransaction ? Outside : step.BeginsTransaction ? Beginning : Inside);
                Append(text, step.Text);
                Append(text, step.Code ?? "");
                text.Append('\n');
                if (text.Length > MaximumLength)
                {
                    return null;
                }
            }
        }

        return text.ToString();
    }

    /// <exception cref="FormatException">The text is none of this version's.</exception>
    public static Migration Decode(string text)
    {
        if (!text.StartsWith(Header, StringComparison.Ordinal))
        {
            throw new FormatException("It is not in the form of this version.");
        }

        var up = new List<MigrationStep>();
        var down = new List<MigrationStep>();
        for (var position = Header.Length; position < text.Length;)
        {
            var steps = Take(text, ref position) switch
            {
                Up => up,
                Down => down,
                _ => throw new FormatException("A step has no direction."),
            };
            var kind = (StepKind)(Take(text, ref position) - '0');
            var place = Take(text, ref position);
            var step = new MigrationStep(kind, TakeText(text, ref position)) { OutsideTransaction = place == Outside, BeginsTransaction = place == Beginning };
            var code = TakeText(text, ref position);
            steps.Add(Enum.IsDefined(typeof(StepKind), kind) && place is Outside or Beginning or Inside && Take(text, ref position) == '\n'
                ? step with { Code = code.Length == 0 ? null : code }
                : throw new FormatException("A step is not well formed."));
        }

        return new(up.ToEquatableArray(), down.ToEquatableArray());
    }

    private static void Append(StringBuilder text, string value) => text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);

    private static char Take(string text, ref int position) => position < text.Length ? text[position++] : throw new FormatException("It ends too early.");

    private static string TakeText(string text, ref int position)
    {
        var colon = text.IndexOf(':', position);
        if (colon < 0
            || !int.TryParse(text.Substring(position, Math.Min(colon - position, 10)), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > text.Length - colon - 1)
        {
            throw new FormatException("A length is wrong.");
        }

        position = colon + 1 + length;
        return text.Substring(colon + 1, length);
    }
}
