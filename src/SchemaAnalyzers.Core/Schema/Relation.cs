namespace SchemaAnalyzers.Schema;

/// <summary>Anything that has columns and can stand in FROM.</summary>
public abstract record Relation(QualifiedName Name) : INamed
{
    public EquatableArray<Column> Columns { get; init; }

    /// <summary>Why the list of columns may be incomplete or wrong, in plain words; null where it is certain.</summary>
    /// <remarks>A finding about a relation that is uncertain would be a guess: rules stay silent.</remarks>
    public string? Uncertainty { get; init; }

    public EquatableArray<TableIndex> Indexes { get; init; }

    public EquatableArray<Trigger> Triggers { get; init; }

    public EquatableArray<RewriteRule> Rules { get; init; }

    public string? Comment { get; init; }

    public Origin Origin { get; init; }

    public Column? FindColumn(Identifier name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
            {
                return column;
            }
        }

        return null;
    }
}

public sealed record Table(QualifiedName Name) : Relation(Name)
{
    public Persistence Persistence { get; init; }

    public PrimaryKey? PrimaryKey { get; init; }

    public EquatableArray<UniqueConstraint> UniqueConstraints { get; init; }

    public EquatableArray<CheckConstraint> Checks { get; init; }

    public EquatableArray<ForeignKey> ForeignKeys { get; init; }

    public EquatableArray<ExclusionConstraint> Exclusions { get; init; }

    /// <summary>What follows PARTITION BY, as <c>pg_get_partkeydef</c> prints it: <c>RANGE (created_at)</c>; null for a table that is not partitioned.</summary>
    public string? PartitionKey { get; init; }

    public PartitionOf? PartitionOf { get; init; }

    /// <summary>The composite type of a typed table (CREATE TABLE ... OF), or null.</summary>
    public QualifiedName? OfType { get; init; }

    /// <summary>What identifies a row to logical replication; null for the default, the primary key.</summary>
    public ReplicaIdentity? ReplicaIdentity { get; init; }

    /// <summary>The tables after INHERITS, in order.</summary>
    public EquatableArray<QualifiedName> Inherits { get; init; }

    /// <summary>The storage parameters after WITH, without parentheses; null where there are none.</summary>
    public string? Options { get; init; }

    /// <summary>The server of a foreign table with its options, as written after <c>SERVER</c>; null for other tables.</summary>
    public string? ForeignServer { get; init; }

    public bool HasRowSecurity { get; init; }

    public bool ForcesRowSecurity { get; init; }

    public EquatableArray<Policy> Policies { get; init; }
}

/// <param name="Index">The unique index after USING INDEX; null for <see cref="Full"/> and <see cref="Nothing"/>.</param>
public sealed record ReplicaIdentity(Identifier? Index)
{
    /// <summary>The whole row.</summary>
    public static readonly ReplicaIdentity Full = new((Identifier?)null) { IsFull = true };

    public static readonly ReplicaIdentity Nothing = new((Identifier?)null);

    public bool IsFull { get; private init; }
}

public enum Persistence
{
    Permanent,
    Unlogged,
    Temporary,
}

/// <param name="Bound"><c>FOR VALUES ...</c> or <c>DEFAULT</c>, as <c>pg_get_expr</c> prints it.</param>
public sealed record PartitionOf(QualifiedName Parent, string Bound);

/// <param name="Definition">The query, without its final semicolon.</param>
public sealed record View(QualifiedName Name, string Definition) : Relation(Name)
{
    /// <summary>The names of its columns where the query gives others: those in parentheses before AS.</summary>
    public EquatableArray<Identifier> ColumnNames { get; init; }

    public bool IsMaterialized { get; init; }

    /// <summary>The storage parameters after WITH, without parentheses; null where there are none.</summary>
    public string? Options { get; init; }
}

/// <param name="Definition">The whole CREATE TRIGGER statement, without its final semicolon.</param>
/// <param name="RunsBeforeInsert">Whether it is a row-level trigger that runs before, or instead of, INSERT: it may supply required values.</param>
public sealed record Trigger(Identifier Name, string Definition, bool RunsBeforeInsert, string? Comment = null)
{
    public Firing Firing { get; init; }
}

/// <param name="Definition">The whole CREATE RULE statement, without its final semicolon.</param>
public sealed record RewriteRule(Identifier Name, string Definition, bool IsOnInsert)
{
    public Firing Firing { get; init; }

    public string? Comment { get; init; }
}

/// <summary>When a trigger or rule fires, by <c>session_replication_role</c>.</summary>
public enum Firing
{
    Enabled,
    Disabled,
    OnReplica,
    Always,
}

/// <param name="Definition">The whole CREATE POLICY statement, without its final semicolon.</param>
public sealed record Policy(Identifier Name, string Definition)
{
    public string? Comment { get; init; }
}
