namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Operations that run one after another, and where they stand.</summary>
internal sealed class Node(int index, int rank, int position, IEnumerable<Operation> operations)
{
    private Node? _group;

    public int Index => index;

    /// <summary>What comes first where nothing else decides.</summary>
    public (int Rank, int Position, int Index) Order => (rank, position, index);

    public List<Operation> Operations { get; set; } = [.. operations];

    public HashSet<Node> Before { get; } = [];

    /// <summary>Nodes that come before where that is possible.</summary>
    public HashSet<Node> LooselyBefore { get; } = [];

    public List<Node> Members { get; } = [];

    public PartChange? Change { get; init; }

    /// <summary>The node with which this one was put together.</summary>
    public Node Root
    {
        get
        {
            var node = this;
            while (node._group is { } group)
            {
                node = group;
            }

            return node;
        }
    }

    public void Join(Node group)
    {
        _group = group;
        group.Members.Add(this);
        group.Before.UnionWith(Before);
        group.LooselyBefore.UnionWith(LooselyBefore);
    }

    public IEnumerable<Node> Predecessors(bool loosely = false) =>
        (loosely ? LooselyBefore : Before).Select(node => node.Root).Where(node => node != this).Distinct();
}
