using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>A statement that PostgreSQL refuses inside of a transaction.</summary>
/// <param name="What">Upper case SQL: <c>CREATE INDEX CONCURRENTLY</c>.</param>
internal sealed record NeedsNoTransaction(string What) : Change;

/// <param name="Setting">Lower case.</param>
internal sealed record SettingChanged(string Setting) : Change;

/// <summary>BEGIN or COMMIT.</summary>
internal sealed record TransactionMarked(string What) : Change
{
    public bool IsBegin { get; init; }

    /// <summary>Whether a transaction of the migration tool is open all the while.</summary>
    public bool IsInToolTransaction { get; init; }
}

/// <param name="Type">With its schema.</param>
internal sealed record EnumLabelAdded(string Type, string Label) : Change
{
    /// <summary>Whether the same migration made the type, so that it may be used at once.</summary>
    public bool IsOfNewType { get; init; }
}

/// <summary>A value of an enum type that stands in a statement.</summary>
internal sealed record EnumLabelUsed(string Type, string Label) : Change;

/// <summary>A name that PostgreSQL will cut.</summary>
/// <param name="Bytes">As written.</param>
internal sealed record LongNameWritten(Identifier Name, int Bytes) : Change;
