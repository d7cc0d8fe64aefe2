using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What the fluent API asks of the database besides tables. A schema that is null is that of the model.</summary>
internal sealed class ObjectSettings
{
    public List<(string Name, string? Schema)> Extensions { get; } = [];

    public List<(string Name, string? Schema, string Definition)> Collations { get; } = [];

    public List<(string Name, string? Schema, Fact<EquatableArray<string>> Labels)> Enums { get; } = [];

    public List<SequenceSetting> Sequences { get; } = [];

    /// <summary>The sequence from which the keys of all entities take their numbers; null where that is not said.</summary>
    public Fact<SequenceName?>? HiLo { get; set; }

    /// <summary>What is said of a sequence, to be added to.</summary>
    /// <param name="isAsked">Whether the call that names it surely runs.</param>
    /// <param name="increment">By which a new one counts.</param>
    public SequenceSetting Sequence(SequenceName name, bool isAsked, long? increment = null)
    {
        var sequence = Sequences.Find(other => other.Name == name);
        if (sequence is null)
        {
            // EF begins with one whatever the limits are.
            Sequences.Add(sequence = new SequenceSetting(name) { Settings = SequenceSettings.None with { Start = 1, Increment = increment } });
        }

        sequence.IsAsked |= isAsked;
        return sequence;
    }
}

internal sealed class SequenceSetting(SequenceName name)
{
    public SequenceName Name => name;

    public string Type { get; set; } = "int8";

    public SequenceSettings Settings { get; set; } = SequenceSettings.None;

    /// <summary>Whether the model surely has it.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Why not all that is said of it is known.</summary>
    public Touch? Touch { get; set; }
}
