using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>One thing that a migration does, told by SQL or by a call of a migration builder.</summary>
internal abstract record Change
{
    /// <summary>Where it is written.</summary>
    public Place Place { get; init; }

    /// <summary>The table it is done to; null where there is none.</summary>
    public TableUse? Table { get; init; }

    /// <summary>Whether it runs in a transaction with others; null where that is not known.</summary>
    public bool? IsInTransaction { get; init; }

    /// <summary>Equal for what runs in the same transaction.</summary>
    public int Transaction { get; init; }

    /// <summary>Whether it is done to a table that may have rows, and that others use meanwhile.</summary>
    public bool IsOnOldTable => Table is { Fate: Fate.Old };
}

/// <param name="Name">With its schema where that is known.</param>
internal sealed record TableUse(string Name, Fate Fate)
{
    /// <summary>Whether it is a partitioned table.</summary>
    public bool IsPartitioned { get; init; }
}

internal enum Fate
{
    /// <summary>Nothing is said of what may be there or not.</summary>
    Unknown,

    /// <summary>Made by the same migration, or for this session alone.</summary>
    New,

    /// <summary>There before.</summary>
    Old,
}

/// <summary>Anything that the rules look at only for its lock.</summary>
/// <param name="What">Upper case SQL: <c>DROP INDEX</c>.</param>
internal sealed record OtherChange(string What) : Change;
