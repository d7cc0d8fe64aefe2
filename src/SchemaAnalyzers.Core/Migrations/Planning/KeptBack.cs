using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>The parts that a migration leaves as they are, and with them what cannot do without.</summary>
internal sealed class KeptBack(PartSet from, PartSet to)
{
    private readonly HashSet<PartKey> _keys = [];
    private readonly ILookup<QualifiedName, Part> _contents = from.Parts.Where(part => part.Container is not null).ToLookup(part => part.Container!.Value);
    private readonly ILookup<Slot, Part> _takers = to.Parts.SelectMany(part => part.Slots, (part, slot) => (part, slot)).ToLookup(item => item.slot, item => item.part);

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
            foreach (var next in missing.Concat(successors).Concat(after is null ? Belongings(before) : []))
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
        SequencePart sequence => sequence.Sequence.OwnedBy?.Column == column.Column.Name,
        SequenceOwnerPart owner => owner.Column == column.Column.Name,
        _ => false,
    };
}
