using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>What a context asks of its database besides the tables of its entities. What the code may say, but does not surely, is not listed.</summary>
public sealed record ModelObjects
{
    public static readonly ModelObjects None = new();

    public EquatableArray<ModelExtension> Extensions { get; init; }

    public EquatableArray<ModelCollation> Collations { get; init; }

    public EquatableArray<ModelEnum> Enums { get; init; }

    public EquatableArray<ModelSequence> Sequences { get; init; }
}

/// <param name="Schema">Null where the code leaves it to the server.</param>
public sealed record ModelExtension(Identifier Name, Identifier? Schema);

/// <param name="Definition">As in <see cref="Collation"/>.</param>
public sealed record ModelCollation(QualifiedName Name, string Definition);

/// <param name="Labels">In the order in which the code has them.</param>
public sealed record ModelEnum(QualifiedName Name, Fact<EquatableArray<string>> Labels);

/// <param name="Type">int2, int4 or int8.</param>
/// <param name="Settings">Unknown, too, where its type is.</param>
public sealed record ModelSequence(QualifiedName Name, string Type, Fact<SequenceSettings> Settings);
