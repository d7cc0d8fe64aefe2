using System.Collections;

namespace SchemaAnalyzers.Schema;

/// <summary>An object that has a name within a schema.</summary>
public interface INamed
{
    QualifiedName Name { get; }
}

/// <summary>Objects with unique names, ordered by name, found by name in constant time. Immutable; equal by content.</summary>
public sealed class NamedSet<T> : IReadOnlyList<T>, IEquatable<NamedSet<T>>
    where T : class, INamed
{
    public static readonly NamedSet<T> Empty = new([]);

    private readonly T[] _items;
    private readonly Dictionary<QualifiedName, T> _byName;

    /// <exception cref="ArgumentException">Two items have the same name.</exception>
    public NamedSet(IEnumerable<T> items)
    {
        _items = items.ToArray();
        Array.Sort(_items, static (left, right) => left.Name.CompareTo(right.Name));
        _byName = _items.ToDictionary(item => item.Name);
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public T? Find(QualifiedName name) => _byName.TryGetValue(name, out var item) ? item : null;

    public NamedSet<T> Add(T item) => new(_items.Append(item));

    public NamedSet<T> Replace(T item) => new(_items.Where(other => other.Name != item.Name).Append(item));

    public bool Equals(NamedSet<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as NamedSet<T>);

    public override int GetHashCode() => _items.Length == 0 ? 0 : unchecked((_items.Length * 397) ^ _items[0].Name.GetHashCode());

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
