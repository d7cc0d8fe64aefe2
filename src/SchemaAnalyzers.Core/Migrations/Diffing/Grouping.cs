using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Puts the parts of a table that is created or dropped into the statement of the table, and those of a column into that of the column.</summary>
internal sealed class Grouping(ChangeSet changes, Dictionary<PartKey, Node> drops, Dictionary<PartKey, Node> makes)
{
    public void Run()
    {
        foreach (var change in changes.All.OrderBy(change => change.Key.Kind).ToList())
        {
            if (change.IsDropping)
            {
                JoinDrop(change.From!);
            }

            if (change.IsCreating)
            {
                JoinCreation(change.To!);
            }
        }

        foreach (var node in makes.Values.Where(node => node.Members.Count > 0))
        {
            node.Operations = [.. Together.Create(node)];
        }
    }

    private void JoinCreation(Part part)
    {
        if (part.Container is not { } container || part.Key.Kind is not (PartKind.Column or PartKind.Default or PartKind.NotNull or PartKind.Identity or PartKind.Constraint))
        {
            return;
        }

        var table = PartKey.Table(container);
        var column = PartKey.Column(container, part.Key.Name);
        var isWhole = changes.Find(table) is { IsCreating: true };
        var group = isWhole ? table : column;
        var isMember = isWhole ? !(part is ConstraintPart constraint && IsApart(constraint)) : part.Key.Kind is PartKind.Default or PartKind.NotNull or PartKind.Identity;
        if (isMember && changes.Find(group) is { IsCreating: true })
        {
            Join(makes[part.Key], makes[group]);
        }
    }

    /// <summary>CREATE TABLE makes every constraint valid, and takes two equal keys for one.</summary>
    private static bool IsApart(ConstraintPart part) => part.Constraint is { IsValidated: false, IsEnforced: true } || part.Constraint.IsOnly || part.Constraint is UniqueConstraint;

    private void JoinDrop(Part part)
    {
        if (part.Container is not { } container || part.Key.Kind is PartKind.Table || (part is SequenceOwnerPart && changes.Find(new(PartKind.Sequence, part.Key.Owner)) is not { IsDropping: true }))
        {
            return;
        }

        if (drops.TryGetValue(PartKey.Table(container), out var table))
        {
            Join(drops[part.Key], table);
            return;
        }

        foreach (var column in ColumnsOf(part))
        {
            if (drops.TryGetValue(PartKey.Column(container, column), out var dropped))
            {
                Join(drops[part.Key], dropped);
                return;
            }
        }
    }

    /// <summary>The columns with which a part goes.</summary>
    private static IEnumerable<Identifier> ColumnsOf(Part part) => part switch
    {
        DefaultPart or NotNullPart or IdentityPart => [part.Key.Name],
        SequenceOwnerPart owner => [owner.Column],
        SequencePart { Sequence.OwnedBy: { } owner } => [owner.Column],
        IndexPart index => index.Index.Keys.Select(key => key.Column).OfType<Identifier>().Concat(index.Index.Included),
        ConstraintPart { Constraint: PrimaryKey key } => key.Columns.Concat(key.Included),
        ConstraintPart { Constraint: UniqueConstraint unique } => unique.Columns.Concat(unique.Included),
        ConstraintPart { Constraint: ForeignKey key } => key.Columns,
        _ => [],
    };

    private static void Join(Node node, Node group)
    {
        var root = group.Root;
        if (node.Root == root || Reaches(node, root) || Reaches(root, node))
        {
            return;
        }

        node.Join(root);
    }

    /// <summary>Whether one node comes before another by way of a third.</summary>
    private static bool Reaches(Node first, Node last)
    {
        var seen = new HashSet<Node>();
        var open = new Stack<Node>(last.Predecessors().Concat(last.Predecessors(loosely: true)).Where(node => node != first));
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node == first)
            {
                return true;
            }

            if (seen.Add(node))
            {
                foreach (var before in node.Predecessors().Concat(node.Predecessors(loosely: true)))
                {
                    open.Push(before);
                }
            }
        }

        return false;
    }
}
