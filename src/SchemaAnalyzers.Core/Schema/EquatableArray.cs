using System.Collections;

namespace SchemaAnalyzers.Schema;

/// <summary>An immutable list that is equal to another when its elements are, in order. The default value is the empty list.</summary>
/// <remarks>Cached generator steps and records need value equality, which <c>ImmutableArray</c> does not give.</remarks>
public readonly struct EquatableArray<T> : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    private readonly T[]? _items;

    /// <summary>Takes over the array: the caller must not change it afterwards.</summary>
    public EquatableArray(params T[] items) => _items = items;

    public int Count => _items?.Length ?? 0;

    public bool IsEmpty => Count == 0;

    public T this[int index] => (_items ?? throw new ArgumentOutOfRangeException(nameof(index)))[index];

    public static implicit operator EquatableArray<T>(T[] items) => new(items);

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <remarks>Not called Add: the compiler would take it for a collection initialiser and drop its result.</remarks>
    public EquatableArray<T> With(T item)
    {
        var items = new T[Count + 1];
        _items?.CopyTo(items, 0);
        items[items.Length - 1] = item;
        return items;
    }

    /// <inheritdoc cref="With"/>
    public EquatableArray<T> WithAt(int index, T item)
    {
        var items = new T[Count + 1];
        Array.Copy(_items ?? [], items, index);
        items[index] = item;
        Array.Copy(_items ?? [], index, items, index + 1, Count - index);
        return items;
    }

    public int IndexOf(T item) => Array.IndexOf(_items ?? [], item);

    /// <remarks>Faster than that of any sequence: names are looked for in long lists.</remarks>
    public bool Contains(T item) => IndexOf(item) >= 0;

    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < Count; i++)
        {
            if (!comparer.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    public struct Enumerator(T[] items)
    {
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < items.Length;
    }
}

/// <summary>Creates <see cref="EquatableArray{T}"/> values.</summary>
public static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}
