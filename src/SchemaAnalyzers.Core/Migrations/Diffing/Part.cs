using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>The smallest thing of a schema that can be created, changed or dropped by itself.</summary>
/// <param name="Content">What it is, without its comment: two parts with equal contents are the same.</param>
internal abstract record Part(PartKey Key, object Content)
{
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The names that it takes in the name spaces of the server.</summary>
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    public string? Comment { get; init; }

    /// <summary>What COMMENT ON calls it; null where it has no comment of its own.</summary>
    public string? CommentTarget { get; init; }

    /// <summary>The table or view to which it belongs and with which it goes; null where it stands for itself.</summary>
    public virtual QualifiedName? Container => null;

    public abstract IEnumerable<Operation> Create();

    public abstract IEnumerable<Operation> Drop();

    /// <summary>What changes it in place; null where it has to be dropped and created anew.</summary>
    public virtual IEnumerable<Operation>? AlterTo(Part other) => null;

    /// <summary>What becomes of it, where it is to stay as it is, when something that it needs changes.</summary>
    public virtual Reaction ReactTo(PartChange needed) => needed.Kind == ChangeKind.Alter ? Reaction.Stays : Reaction.IsRecreated;

    /// <summary>What a change in place does beyond altering the part itself, when what it needs is replaced.</summary>
    public virtual IEnumerable<Operation> Adapt(Part other) => [];

    /// <param name="before">The part as it was; null where it is new.</param>
    public virtual IEnumerable<Operation> Comments(Part? before) =>
        CommentTarget is { } target && Comment != before?.Comment ? [new SetComment(target, Comment)] : [];
}

/// <summary>A name of which there can be one.</summary>
internal readonly record struct Slot(SlotKind Kind, QualifiedName Name);

internal enum SlotKind
{
    Relation,
    Type,
    Constraint,
}

internal enum ChangeKind
{
    None,
    Create,
    Drop,
    Alter,
    Recreate,
}

internal enum Reaction
{
    Stays,
    IsAltered,
    IsRecreated,
}

/// <summary>What becomes of a part.</summary>
internal sealed record PartChange(ChangeKind Kind, Part? From, Part? To)
{
    /// <summary>Whether the part stays as it is, and has to be adapted to something that is made anew.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether all partitions of the table change in the same way, so that the one statement serves them, too.</summary>
    public bool IsShared { get; init; }

    public PartKey Key => (From ?? To)!.Key;

    public bool IsDropping => Kind is ChangeKind.Drop or ChangeKind.Recreate;

    public bool IsCreating => Kind is ChangeKind.Create or ChangeKind.Recreate;
}
