using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The columns, constraints, indexes ... of a relation: found by name, and known to the catalog for what they speak of.</summary>
internal sealed class PartList<T>(ColumnsEntry owner, Func<T, Identifier> nameOf) : NotedList<T>(owner)
    where T : class
{
    /// <summary>Below, looking at each is faster than a table of names.</summary>
    private const int Many = 16;

    /// <summary>How many parts have a name; null until there are many.</summary>
    private Dictionary<Identifier, int>? _names;

    public bool Contains(Identifier name) => IndexOf(name) >= 0;

    public T? Find(Identifier name) => IndexOf(name) is var index and >= 0 ? this[index] : null;

    public int IndexOf(Identifier name)
    {
        if (Count > Many && !Names().ContainsKey(name))
        {
            return -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (nameOf(this[i]) == name)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Remove(Identifier name)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    protected override void OnChange(T? old, T? item)
    {
        owner.Catalog?.OnChange(owner, old, item);
        if (_names is not null)
        {
            Tally(old, -1);
            Tally(item, 1);
        }
    }

    private Dictionary<Identifier, int> Names()
    {
        if (_names is null)
        {
            _names = [];
            ForEach(item => Tally(item, 1));
        }

        return _names;
    }

    private void Tally(T? item, int difference)
    {
        if (item is null)
        {
            return;
        }

        var name = nameOf(item);
        _names!.TryGetValue(name, out var count);
        if (count + difference == 0)
        {
            _names.Remove(name);
        }
        else
        {
            _names[name] = count + difference;
        }
    }
}
