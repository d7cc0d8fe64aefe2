using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>How calls name sequences, and say how they count.</summary>
internal static class SequenceCalls
{
    /// <summary>The parameters <c>name</c> and <c>schema</c>.</summary>
    /// <param name="otherwise">The name where none is said.</param>
    public static Fact<SequenceName?> NameIn(CallReader call, string? otherwise)
    {
        return Find("name", 0) is { } name && Find("schema", 1) is { } schema
            ? Fact.Known((name.Value ?? otherwise) is { } text ? new SequenceName(text, schema.Value) : null, call.Place)
            : Fact.Unknown<SequenceName?>("the name of its sequence is no constant", call.Place);

        Fact<string?>? Find(string parameter, int position) => call.IndexOf(parameter, position) is >= 0 and var index ? call.TextOrNull(index) : Fact.Known<string?>(null);
    }

    /// <summary>HasIdentityOptions, which replaces whatever was said before; null where an argument is no constant.</summary>
    public static Fact<SequenceSettings>? IdentityOptions(CallReader call)
    {
        var isKnown = true;
        var settings = new SequenceSettings
        {
            Start = Find("startValue", 0),
            Increment = Find("incrementBy", 1),
            Minimum = Find("minValue", 2),
            Maximum = Find("maxValue", 3),
            Cycle = Flag(call.IndexOf("cyclic", 4)),
            Cache = Find("numbersToCache", 5),
        };
        return isKnown ? Fact.Known(settings, call.Place) : null;

        long? Find(string parameter, int position)
        {
            var index = call.IndexOf(parameter, position);
            var number = index < 0 ? null : call.Long(index);
            isKnown &= index < 0 || number is not null || call.IsNull(index);
            return number;
        }

        bool? Flag(int index)
        {
            if (index < 0 || call.IsNull(index))
            {
                return null;
            }

            var flag = call.Flag(index);
            isKnown &= flag is not null;
            return flag?.Value;
        }
    }

    /// <summary>One call on the builder of a sequence; null where it is not understood.</summary>
    public static SequenceSettings? Apply(SequenceSettings settings, CallReader call) => call.Call.Name switch
    {
        "StartsAt" when call.Long(0) is { } number => settings with { Start = number },
        "IncrementsBy" when call.Long(0) is { } number => settings with { Increment = number },
        "HasMin" when call.Long(0) is { } number => settings with { Minimum = number },
        "HasMax" when call.Long(0) is { } number => settings with { Maximum = number },
        "IsCyclic" when call.Flag(0) is { } flag => settings with { Cycle = flag.Value },
        "HasAnnotation" when Annotations.IsHarmless(call.Text(0)) => settings,
        _ => null,
    };
}

/// <param name="Schema">Null where none is said: that of the model.</param>
internal sealed record SequenceName(string Name, string? Schema)
{
    /// <summary>The name of the sequence from which HiLo takes its numbers where none is said.</summary>
    public const string HiLo = "EntityFrameworkHiLoSequence";
}
