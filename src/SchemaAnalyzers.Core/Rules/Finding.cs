using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>One difference, with all that is needed to show and to repair it.</summary>
/// <param name="Place">Where the deciding fact was written.</param>
/// <param name="Arguments">For the rule's message format.</param>
public sealed record Finding(Rule Rule, Place Place, EquatableArray<string> Arguments)
{
    /// <summary>Whether this one is a warning although the rule is an information.</summary>
    public bool IsRaised { get; init; }

    /// <summary>Lines of the snapshot that the finding speaks of.</summary>
    public EquatableArray<Place> Related { get; init; }

    /// <summary>Edits that would each end the finding, the best first.</summary>
    public EquatableArray<Remedy> Remedies { get; init; }

    /// <summary>The full metadata name of the class that it is about; null for a finding about something else.</summary>
    public string? Entity { get; init; }

    /// <param name="remedy">Null where there is none.</param>
    public Finding With(Remedy? remedy) => remedy is null ? this : this with { Remedies = new(remedy) };

    /// <summary>What it is about: by it a finding is known again when lines move and values change.</summary>
    public EquatableArray<string> Subject
    {
        get
        {
            var arguments = Arguments;
            return Rule.Subject.IsEmpty ? arguments : Rule.Subject.Select(position => arguments[position]).ToEquatableArray();
        }
    }

    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);
}
