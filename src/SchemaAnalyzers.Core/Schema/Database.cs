namespace SchemaAnalyzers.Schema;

/// <summary>A PostgreSQL schema as data: immutable, compared by value. What a snapshot says, what a catalog says, what a model expects.</summary>
public sealed record Database
{
    public static readonly Database Empty = new();

    public EquatableArray<Extension> Extensions { get; init; }

    /// <summary>The schemas whose operators, those of extensions, the expressions and queries may name without saying so. A catalog prints them with their schema.</summary>
    public EquatableArray<Identifier> OperatorSchemas { get; init; }

    /// <summary>The schemas that the file or catalog creates, besides <c>public</c>. A schema may be used without being listed.</summary>
    public EquatableArray<Namespace> Schemas { get; init; }

    /// <summary>The servers that foreign tables name. Their options say where a host is, and are no part of a schema.</summary>
    public EquatableArray<ForeignServer> ForeignServers { get; init; }

    /// <summary>The collations that the schema creates, ordered by name.</summary>
    public EquatableArray<Collation> Collations { get; init; }

    /// <summary>Enums, domains, composite and range types.</summary>
    public NamedSet<UserType> Types { get; init; } = NamedSet<UserType>.Empty;

    public NamedSet<Sequence> Sequences { get; init; } = NamedSet<Sequence>.Empty;

    /// <summary>Tables, partitioned and foreign tables, views and materialised views: one name space in PostgreSQL.</summary>
    public NamedSet<Relation> Relations { get; init; } = NamedSet<Relation>.Empty;

    /// <summary>Functions, procedures and aggregates, ordered by name and argument types.</summary>
    public EquatableArray<Function> Functions { get; init; }

    /// <summary>Why there may be more relations than are listed; null where these are all. Code that puts names together may have created some.</summary>
    public string? Incomplete { get; init; }

    /// <summary>The major version of the server that the schema was pulled from, or null.</summary>
    public int? EngineVersion { get; init; }
}

/// <param name="Schema">The schema that holds the extension's objects, or null where not said.</param>
public sealed record Extension(Identifier Name, Identifier? Schema, string? Comment = null);

/// <summary>A schema in PostgreSQL's sense.</summary>
public sealed record Namespace(Identifier Name, string? Comment = null);

/// <param name="Wrapper">The foreign-data wrapper.</param>
public sealed record ForeignServer(Identifier Name, Identifier Wrapper);

/// <param name="Arguments">The identity arguments, as <c>pg_get_function_identity_arguments</c> prints them.</param>
/// <param name="Definition">The whole CREATE statement, without its final semicolon.</param>
public sealed record Function(QualifiedName Name, string Arguments, FunctionKind Kind, string Definition, string? Comment = null);

public enum FunctionKind
{
    Function,
    Procedure,
    Aggregate,
}
