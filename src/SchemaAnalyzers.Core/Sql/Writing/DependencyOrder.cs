namespace SchemaAnalyzers.Sql.Writing;

/// <summary>
/// Puts objects after what they need, and otherwise leaves them in the order given. A hard need is part of the object's creation.
/// A soft one can be added later: it is passed over where it would need the object itself.
/// </summary>
internal sealed class DependencyOrder(int count)
{
    private readonly SortedSet<int>?[] _hard = new SortedSet<int>?[count];
    private readonly SortedSet<int>?[] _soft = new SortedSet<int>?[count];
    private readonly State[] _states = new State[count];

    private enum State
    {
        Unseen,
        Open,
        Done,
    }

    public void Need(int id, int needed, bool isSoft)
    {
        if (id != needed)
        {
            ((isSoft ? _soft : _hard)[id] ??= []).Add(needed);
        }
    }

    /// <summary>All objects, each once. An explicit stack: chains of views can be long.</summary>
    public List<int> Sort()
    {
        var order = new List<int>(count);
        var open = new Stack<(int Id, Queue<int> Needs)>();
        for (var root = 0; root < count; root++)
        {
            Open(root, open);
            while (open.Count > 0)
            {
                var (id, needs) = open.Peek();
                if (needs.Count > 0)
                {
                    Follow(needs.Dequeue(), id, open);
                    continue;
                }

                open.Pop();
                _states[id] = State.Done;
                order.Add(id);
            }
        }

        return order;
    }

    private void Follow(int needed, int id, Stack<(int Id, Queue<int> Needs)> open)
    {
        var isHard = _hard[id]?.Contains(needed) ?? false;
        if (isHard || !NeedsAnOpenOne(needed))
        {
            Open(needed, open);
        }
    }

    private void Open(int id, Stack<(int Id, Queue<int> Needs)> open)
    {
        if (_states[id] == State.Unseen)
        {
            _states[id] = State.Open;
            open.Push((id, new Queue<int>((_hard[id] ?? []).Union(_soft[id] ?? []))));
        }
    }

    private bool NeedsAnOpenOne(int start)
    {
        var seen = new HashSet<int> { start };
        var pending = new Stack<int>(seen);
        while (pending.Count > 0)
        {
            var id = pending.Pop();
            if (_states[id] == State.Open)
            {
                return true;
            }

            foreach (var needed in _hard[id] ?? [])
            {
                if (seen.Add(needed))
                {
                    pending.Push(needed);
                }
            }
        }

        return false;
    }
}
