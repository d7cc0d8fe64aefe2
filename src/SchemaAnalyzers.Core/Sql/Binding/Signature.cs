using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

internal enum SignatureKind
{
    Function,
    Aggregate,
    Window,
    Operator,
}

/// <summary>A function or an operator by what goes in and what comes out.</summary>
/// <param name="Name">Empty schema for operators.</param>
/// <param name="Result">Null where it cannot be told.</param>
internal sealed record Signature(QualifiedName Name, TypeInfo?[] Arguments, TypeInfo? Result)
{
    public SignatureKind Kind { get; init; }

    /// <summary>How many of the last arguments have defaults.</summary>
    public int Defaults { get; init; }

    /// <summary>Whether the last argument, an array, stands for any number of its elements.</summary>
    public bool IsVariadic { get; init; }

    public bool ReturnsSet { get; init; }

    /// <summary>The columns of a row that comes out; empty where one value does.</summary>
    public EquatableArray<OutputColumn> Row { get; init; }

    /// <summary>The name of the only output parameter.</summary>
    public Identifier OutputName { get; init; }

    /// <summary>The names of the arguments; empty where not known.</summary>
    public EquatableArray<Identifier> ArgumentNames { get; init; }

    public Versions Versions { get; init; } = Versions.All;
}

internal readonly record struct OutputColumn(Identifier Name, TypeInfo? Type);

/// <summary>The major versions of PostgreSQL that have something; 0 where there is no limit.</summary>
internal readonly record struct Versions(int From, int To)
{
    public static readonly Versions All;

    public bool IsAll => From == 0 && To == 0;

    public bool Contains(int version) => version >= From && (To == 0 || version <= To);
}
