using System.Collections;

namespace SchemaAnalyzers.Schema;

/// <summary>An object that has a name within a schema.</summary>
public interface INamed
{
    QualifiedName Name { get; }
}

/// <summary>Objects with unique names, ordered by name, so that a name is found in few steps. Immutable; equal by content.</summary>
public sealed class NamedSet<T> : IReadOnlyList<T>, IEquatable<NamedSet<T>>
    where T : class, INamed
{
    public static readonly NamedSet<T> Empty = new([]);

    private readonly T[] _items;

    /// <exception cref="ArgumentException">Two items have the same name.</exception>
    public NamedSet(IEnumerable<T> items)
    {
        _items = items.ToArray();
        Array.Sort(_items, static (left, right) => left.Name.CompareTo(right.Name));
        for (var i = 1; i < _items.Length; i++)
        {
            _ = _items[i].Name == _items[i - 1].Name ? throw new ArgumentException($"two items are called {_items[i].Name}", nameof(items)) : true;
        }
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public T? Find(QualifiedName name)
    {
        var (from, to) = (0, _items.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = _items[middle].Name.CompareTo(name);
            if (order == 0)
            {
                return _items[middle];
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return null;
    }

    public NamedSet<T> Add(T item) => new(_items.Append(item));

    public NamedSet<T> Replace(T item) => new(_items.Where(other => other.Name != item.Name).Append(item));

    public bool Equals(NamedSet<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as NamedSet<T>);

    public override int GetHashCode() => _items.Length == 0 ? 0 : unchecked((_items.Length * 397) ^ _items[0].Name.GetHashCode());

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
