using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record SequencePart(Sequence Sequence) : Part(new(PartKind.Sequence, Sequence.Name), (Sequence.Options, Sequence.IsUnlogged))
{
    // It goes with its column and the column's table.
    public override QualifiedName? Container => Sequence.OwnedBy?.Relation;

    public override IEnumerable<Operation> Create() => [new CreateSequence(Sequence)];

    public override IEnumerable<Operation> Drop() => [new DropSequence(Sequence)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((SequencePart)other).Sequence;
        if (Sequence.Options != to.Options)
        {
            yield return new AlterSequence(Sequence, to);
        }

        if (Sequence.IsUnlogged != to.IsUnlogged)
        {
            yield return new AlterObject($"sequence '{to.Name}'", $"ALTER SEQUENCE {SqlQuote.Name(to.Name)} SET {(to.IsUnlogged ? "UNLOGGED" : "LOGGED")}");
        }
    }

    public static IEnumerable<Part> Of(Database database)
    {
        foreach (var sequence in database.Sequences)
        {
            yield return new SequencePart(sequence)
            {
                Comment = sequence.Comment,
                CommentTarget = "SEQUENCE " + SqlQuote.Name(sequence.Name),
                Needs = [.. References.InSchema(sequence.Name.Schema)],
                Slots = [new(SlotKind.Relation, sequence.Name)],
            };
            if (sequence.OwnedBy is { } owner)
            {
                yield return new SequenceOwnerPart(sequence, owner);
            }
        }
    }
}

internal sealed record SequenceOwnerPart : Part
{
    private readonly Sequence _sequence;
    private readonly ColumnReference _owner;

    public SequenceOwnerPart(Sequence sequence, ColumnReference owner)
        : base(new(PartKind.SequenceOwner, sequence.Name), owner)
    {
        (_sequence, _owner) = (sequence, owner);
        Needs = [new(new(PartKind.Sequence, sequence.Name)), new(PartKey.Column(owner.Relation, owner.Column))];
    }

    public override QualifiedName? Container => _owner.Relation;

    public Identifier Column => _owner.Column;

    public override IEnumerable<Operation> Create() => [new SetSequenceOwner(_sequence, _owner)];

    public override IEnumerable<Operation> Drop() => [new SetSequenceOwner(_sequence, null)];

    public override IEnumerable<Operation>? AlterTo(Part other) => other.Create();

    public override Reaction ReactTo(PartChange needed) => needed.Kind == ChangeKind.Alter ? Reaction.Stays : Reaction.IsRecreated;
}
