using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>The kinds of parts, in the order in which they are created where nothing else decides.</summary>
internal enum PartKind
{
    Schema,
    Extension,
    Collation,
    Type,
    Sequence,
    Table,
    Parents,
    Column,
    Default,
    NotNull,
    Identity,
    SequenceOwner,
    Constraint,
    Function,
    View,
    Index,
    ForeignKey,
    ReplicaIdentity,
    Trigger,
    Rule,
    Policy,
}

/// <summary>What a part is called.</summary>
/// <param name="Owner">The object; of a schema or an extension only the last name counts.</param>
/// <param name="Name">What belongs to it: a column, an index, the arguments of a function; else empty.</param>
internal readonly record struct PartKey(PartKind Kind, QualifiedName Owner, Identifier Name = default)
{
    public static PartKey Schema(Identifier name) => new(PartKind.Schema, new(default, name));

    public static PartKey Table(QualifiedName name) => new(PartKind.Table, name);

    public static PartKey Column(QualifiedName table, Identifier column) => new(PartKind.Column, table, column);
}
