using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>DROP, or TRUNCATE: data that is gone afterwards.</summary>
/// <param name="What">What holds the data: <c>table</c>, <c>column</c>, <c>schema</c> ...</param>
/// <param name="Verb"><c>Drops</c> or <c>Empties</c>.</param>
internal sealed record DataLost(string Verb, string What, string Name) : Change;

/// <summary>A table that is new.</summary>
internal sealed record TableCreated(string Name) : Change;

internal sealed record ColumnAdded(Identifier Name, SqlType? Type) : Change
{
    /// <summary>Whether it takes its values from a sequence of its own: serial, or an identity.</summary>
    public bool IsNumbered { get; init; }

    public bool HasDefault { get; init; }

    /// <summary>The function whose value differs from call to call, of which the default has one; else null.</summary>
    public string? VolatileCall { get; init; }

    /// <summary>Whether the default is one and the same value for all rows.</summary>
    public bool HasConstantDefault { get; init; }

    /// <summary>Whether the values are computed and stored.</summary>
    public bool IsStored { get; init; }

    public bool IsGenerated { get; init; }

    public bool IsNotNull { get; init; }

    /// <summary>Whether no two rows may have the same value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>What a domain forbids: its name; null where the type is none, or forbids nothing.</summary>
    public string? RestrictingDomain { get; init; }
}

/// <param name="To">Null where it is not known.</param>
internal sealed record ColumnRetyped(Identifier Name, TypeUse? From, TypeUse? To) : Change
{
    /// <summary>The expression after USING; null where there is none.</summary>
    public string? Using { get; init; }
}

/// <summary>A statement that writes all rows of a table again.</summary>
/// <param name="How">Upper case SQL: <c>VACUUM FULL</c>.</param>
internal sealed record TableRewritten(string How) : Change;

/// <summary>SET NOT NULL.</summary>
/// <param name="IsProven">Whether a validated CHECK says it already, so that no row has to be read.</param>
internal sealed record NotNullSet(Identifier Column, bool IsProven) : Change;

/// <param name="Column">Null where the table itself gets another name.</param>
internal sealed record Renamed(Identifier? Column, Identifier NewName) : Change;

/// <summary>UPDATE of all rows, or of all that have no value yet.</summary>
internal sealed record AllRowsChanged(string Verb) : Change;
