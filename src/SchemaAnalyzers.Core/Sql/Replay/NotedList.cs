using System.Collections;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>A list of what an entry of the catalog consists of: each change is in the journal.</summary>
internal class NotedList<T>(Noted owner) : IReadOnlyList<T>
    where T : class
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public int Capacity
    {
        set => _items.Capacity = Math.Max(value, _items.Count);
    }

    public T this[int index]
    {
        get => _items[index];
        set
        {
            var old = _items[index];
            if (!ReferenceEquals(old, value))
            {
                owner.Journal?.Note(this, (index, old), static (list, change) => list[change.index] = change.old);
                _items[index] = value;
                OnChange(old, value);
            }
        }
    }

    public void Add(T item) => Insert(_items.Count, item);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public void Insert(int index, T item)
    {
        owner.Journal?.Note(this, index, static (list, at) => list.RemoveAt(at));
        _items.Insert(index, item);
        OnChange(null, item);
    }

    public void RemoveAt(int index)
    {
        var old = _items[index];
        owner.Journal?.Note(this, (index, old), static (list, change) => list.Insert(change.index, change.old));
        _items.RemoveAt(index);
        OnChange(old, null);
    }

    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    public int RemoveAll(Predicate<T> match)
    {
        var count = _items.Count;
        for (var i = count - 1; i >= 0; i--)
        {
            if (match(_items[i]))
            {
                RemoveAt(i);
            }
        }

        return count - _items.Count;
    }

    public void Replace(T old, T item) => this[IndexOf(old)] = item;

    /// <summary>Puts other items in the place of all.</summary>
    public void Reset(IReadOnlyList<T> items)
    {
        while (_items.Count > 0)
        {
            RemoveAt(_items.Count - 1);
        }

        AddRange(items);
    }

    /// <summary>The very same object, not one that is equal.</summary>
    public int IndexOf(T item)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (ReferenceEquals(_items[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    public T? Find(Predicate<T> match) => _items.Find(match);

    public int FindIndex(Predicate<T> match) => _items.FindIndex(match);

    public List<T> FindAll(Predicate<T> match) => _items.FindAll(match);

    public bool Exists(Predicate<T> match) => _items.Exists(match);

    public void ForEach(Action<T> action) => _items.ForEach(action);

    public List<TOther> ConvertAll<TOther>(Converter<T, TOther> converter) => _items.ConvertAll(converter);

    public List<T> ToList() => [.. _items];

    public EquatableArray<T> OrEmpty() => _items.Count == 0 ? default : new EquatableArray<T>(_items.ToArray());

    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    protected virtual void OnChange(T? old, T? item)
    {
    }
}
