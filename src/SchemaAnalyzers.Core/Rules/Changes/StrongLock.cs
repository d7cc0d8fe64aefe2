namespace SchemaAnalyzers.Rules.Changes;

/// <summary>The changes that take a lock behind which others wait: ACCESS EXCLUSIVE, or one that stops writes.</summary>
/// <remarks>https://www.postgresql.org/docs/current/explicit-locking.html and https://www.postgresql.org/docs/current/sql-altertable.html</remarks>
internal static class StrongLock
{
    /// <summary>What takes it, for a message; null for a change that takes none.</summary>
    public static string? Of(Change change) => change switch
    {
        DataLost { Verb: "Empties" } => "TRUNCATE",
        DataLost { What: "table" } => "DROP TABLE",
        ConstraintAdded { Kind: ConstraintKind.Domain } => "ALTER DOMAIN",
        DataLost or ColumnAdded or ColumnRetyped or NotNullSet or Renamed or ConstraintAdded => "ALTER TABLE",
        TableRewritten rewritten => rewritten.How,
        IndexCreated { IsConcurrent: false } => "CREATE INDEX",
        IndexesRebuilt => "REINDEX",
        OtherChange other => other.What,
        _ => null,
    };

    /// <summary>Whether even readers wait.</summary>
    public static bool ForbidsReading(Change change) => change switch
    {
        DataLost or ColumnAdded or ColumnRetyped or NotNullSet or Renamed or TableRewritten => true,
        ConstraintAdded added => added.Kind is not (ConstraintKind.ForeignKey or ConstraintKind.Domain),
        _ => false,
    };
}
