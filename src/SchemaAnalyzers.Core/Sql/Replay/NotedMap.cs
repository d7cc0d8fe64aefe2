using System.Collections;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Objects of a catalog by their name: each change is in the journal.</summary>
/// <param name="onNew">Told of names that were not there.</param>
/// <param name="onChange">Told what comes (1) and what goes (-1).</param>
internal sealed class NotedMap<TKey, TValue>(Journal journal, Action<TKey>? onNew = null, Action<TKey, TValue, int>? onChange = null) : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _items = [];

    /// <summary>Another one whenever other keys are there.</summary>
    public int Version { get; private set; }

    public ICollection<TKey> Keys => _items.Keys;

    public ICollection<TValue> Values => _items.Values;

    public TValue this[TKey key]
    {
        get => _items[key];
        set
        {
            Note(key);
            var count = _items.Count;
            _items[key] = value;
            onChange?.Invoke(key, value, 1);
            if (count < _items.Count)
            {
                Version++;
                (journal.IsUndoing ? null : onNew)?.Invoke(key);
            }
        }
    }

    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => _items.TryGetValue(key, out value!);

    public void Add(TKey key, TValue value) => this[key] = value;

    public void Remove(TKey key)
    {
        if (_items.ContainsKey(key))
        {
            Note(key);
            _items.Remove(key);
            Version++;
        }
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private void Note(TKey key)
    {
        if (!_items.TryGetValue(key, out var old))
        {
            journal.Note(this, key, static (map, added) => map.Remove(added));
            return;
        }

        journal.Note(this, (key, old), static (map, change) => map[change.key] = change.old);
        onChange?.Invoke(key, old, -1);    }
}
