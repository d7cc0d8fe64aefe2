using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>The options of a sequence as written; null where nothing is said.</summary>
internal sealed record SequenceSyntax
{
    public static readonly SequenceSyntax Empty = new();

    /// <summary>The name after SEQUENCE NAME, which only identity columns have.</summary>
    public ObjectName? Name { get; init; }

    public TypeSyntax? Type { get; init; }

    public long? Start { get; init; }

    public long? Increment { get; init; }

    /// <summary>NO MINVALUE resets what ALTER SEQUENCE finds; it differs from saying nothing.</summary>
    public Bound? Minimum { get; init; }

    public Bound? Maximum { get; init; }

    /// <summary>The value after RESTART: data, which has to be within the limits all the same.</summary>
    public long? Restart { get; init; }

    public long? Cache { get; init; }

    public bool? Cycle { get; init; }

    public OwnerSyntax? OwnedBy { get; init; }
}

/// <param name="Value">Null for NO MINVALUE and NO MAXVALUE.</param>
internal sealed record Bound(long? Value);

/// <param name="Table">Null for OWNED BY NONE.</param>
internal sealed record OwnerSyntax(ObjectName? Table, Identifier Column);

internal sealed record CreateSequenceStatement(ObjectName Name, SequenceSyntax Options, Persistence Persistence, bool IfNotExists) : Statement;

internal sealed record AlterSequenceStatement(ObjectName Name, SequenceSyntax Options, bool IfExists) : Statement;
