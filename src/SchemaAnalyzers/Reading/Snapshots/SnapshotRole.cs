namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>What the files of an item say.</summary>
internal enum SnapshotRole
{
    /// <summary>The schema as it is: what code is compared with.</summary>
    Snapshot,

    /// <summary>How the schema came about. Beside a snapshot it is what that is checked against; alone it is the snapshot.</summary>
    Migrations,

    /// <summary>Migrations that the snapshot has not seen yet: replayed over it, so that code is compared with the schema to come.</summary>
    Pending,
}
