namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Puts nodes after those that come before them, and otherwise in their own order.</summary>
internal static class Ordering
{
    public static IReadOnlyList<Node> Sort(IEnumerable<Node> nodes)
    {
        var all = nodes.ToList();
        var waiting = all.ToDictionary(node => node, node => new HashSet<Node>(node.Predecessors()));
        var loose = all.ToDictionary(node => node, node => new HashSet<Node>(node.Predecessors(loosely: true)));
        var after = all.SelectMany(node => waiting[node].Union(loose[node]), (node, before) => (node, before)).ToLookup(item => item.before, item => item.node);
        var left = new SortedSet<Node>(all, Comparer<Node>.Create((one, other) => one.Order.CompareTo(other.Order)));
        var ready = new SortedSet<Node>(all.Where(IsReady), left.Comparer);
        var order = new List<Node>(all.Count);
        while (left.Count > 0)
        {
            // Where nodes wait for each other: one whose needs are loose only, else the first of all.
            var next = ready.Count > 0 ? ready.Min! : left.FirstOrDefault(node => waiting[node].Count == 0) ?? left.Min!;
            left.Remove(next);
            ready.Remove(next);
            order.Add(next);
            foreach (var node in after[next])
            {
                waiting[node].Remove(next);
                loose[node].Remove(next);
                if (left.Contains(node) && IsReady(node))
                {
                    ready.Add(node);
                }
            }
        }

        return order;

        bool IsReady(Node node) => waiting[node].Count == 0 && loose[node].Count == 0;
    }
}
