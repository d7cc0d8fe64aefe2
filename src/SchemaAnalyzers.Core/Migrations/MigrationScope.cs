namespace SchemaAnalyzers.Migrations;

/// <summary>How much of what the code expects goes into a migration.</summary>
public enum MigrationScope
{
    /// <summary>All that the code is known to say.</summary>
    All,

    /// <summary>What is missing: tables, columns, keys, indexes and constraints, sequences, enum types and extensions. Nothing that is there is changed.</summary>
    Additions,

    /// <summary>Missing columns with the indexes on them, and missing tables with theirs; of the rest what they cannot do without.</summary>
    Columns,
}
