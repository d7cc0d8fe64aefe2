using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>The parts that a migration leaves as they are, and with them what cannot do without.</summary>
internal sealed class KeptBack(PartSet from, PartSet to)
{
    private readonly HashSet<PartKey> _keys = [];
    private readonly ILookup<QualifiedName, Part> _contents = from.Parts.Where(part => part.Container is not null).ToLookup(part => part.Container!.Value);
    private readonly ILookup<Slot, Part> _takers = to.Parts.SelectMany(part => part.Slots, (part, slot) => (part, slot)).ToLookup(item => item.slot, item => item.part);

    /// <summary>Parents and children that stay together.</summary>
    private readonly ILookup<QualifiedName, QualifiedName> _relatives = from.Parts.OfType<ParentsPart>().Where(part => to.Find(part.Key) is not null)
        .SelectMany(part => part.Parents, (part, parent) => (Child: part.Key.Owner, Parent: parent))
        .SelectMany(link => new[] { link, (Child: link.Parent, Parent: link.Child) })
        .ToLookup(link => link.Child, link => link.Parent);

    /// <summary>The tables that become parts of a parent.</summary>
    private readonly ILookup<QualifiedName, ParentsPart> _newcomers = to.Parts.OfType<ParentsPart>().Where(part => !(from.Find(part.Key) is { } old && old.Content.Equals(part.Content)))
        .SelectMany(part => part.Parents, (part, parent) => (part, parent))
        .ToLookup(link => link.parent, link => link.part);

    public bool Contains(PartKey key) => _keys.Contains(key);

    public void AddAll(IEnumerable<PartKey> keys)
    {
        var open = new Stack<PartKey>(keys);
        while (open.Count > 0)
        {
            var key = open.Pop();
            if (_keys.Add(key))
            {
                foreach (var next in Companions(key))
                {
                    open.Push(next);
                }
            }
        }
    }

    private IEnumerable<PartKey> Companions(PartKey key)
    {
        var (before, after) = (from.Find(key), to.Find(key));
        if (before is not null)
        {
            var missing = before.Needs.Where(need => !need.IsLoose && to.Find(need.Key) is null).Select(need => need.Key);
            var successors = before.Slots.SelectMany(slot => _takers[slot]).Where(part => part.Key != key && from.Find(part.Key) is null).Select(part => part.Key);
            var inherited = key.Kind is PartKind.Column or PartKind.NotNull or PartKind.Constraint ? _relatives[key.Owner].Select(relative => key with { Owner = relative }) : [];
            var common = before is ParentsPart ? before.Needs.Select(need => need.Key) : [];
            foreach (var next in missing.Concat(successors).Concat(inherited).Concat(common).Concat(Partners(before)).Concat(after is null ? Belongings(before).Concat(Strangers(key)) : []))
            {
                yield return next;
            }
        }

        foreach (var (part, need) in to.DependantsOf(key))
        {
            if (!need.IsLoose && !(from.Find(part.Key) is { } old && old.Content.Equals(part.Content)))
            {
                yield return part.Key;
            }
        }
    }

    /// <summary>The tables that cannot become parts of another one yet: what stays is in the parent alone, or in the partition alone.</summary>
    private IEnumerable<PartKey> Strangers(PartKey key) => key.Kind is PartKind.Column or PartKind.NotNull or PartKind.Constraint
        ? _newcomers[key.Owner].Concat(_newcomers.SelectMany(parts => parts).Where(part => part.IsPartition && part.Key.Owner == key.Owner)).Select(part => part.Key)
        : [];

    /// <summary>What a foreign key that stays asks for as it was: the types that it compares, and the key that it refers to.</summary>
    private IEnumerable<PartKey> Partners(Part part) => part is ConstraintPart { Constraint: ForeignKey }
        ? part.Needs.Select(need => need.Key).Where(key => key.Kind is PartKind.Column or PartKind.Constraint or PartKind.Index && from.Find(key) is { } old && to.Find(key) is { } wanted && !old.Content.Equals(wanted.Content))
        : [];

    /// <summary>What a table or column that stays has with it.</summary>
    private IEnumerable<PartKey> Belongings(Part part) => part switch
    {
        TablePart table => _contents[table.Table.Name].Select(content => content.Key),
        ColumnPart column => _contents[column.Table].Where(content => IsOf(content, column)).Select(content => content.Key),
        _ => [],
    };

    private static bool IsOf(Part content, ColumnPart column) => content switch
    {
        DefaultPart or NotNullPart or IdentityPart => content.Key.Name == column.Column.Name,
        IndexPart or ConstraintPart { Constraint: not PrimaryKey } => content.Needs.Any(need => need.Key == column.Key),
        SequencePart sequence => sequence.Sequence.OwnedBy?.Column == column.Column.Name,
        SequenceOwnerPart owner => owner.Column == column.Column.Name,
        _ => false,
    };
}
