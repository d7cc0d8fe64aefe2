namespace SchemaAnalyzers.Model;

/// <summary>What the code says of how a sequence counts, or the one of an identity column; null for what it leaves to the server.</summary>
public sealed record SequenceSettings
{
    public static readonly SequenceSettings None = new();

    public long? Start { get; init; }

    public long? Increment { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? Cache { get; init; }

    public bool? Cycle { get; init; }
}
