using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>
/// The last few replayed schemas, under the content of their files: hosts recreate text objects without a change in content, and analyzer and
/// generator ask separately. Few, because a schema keeps its text alive and takes some three times as much: small ones by their number, large
/// ones by their size.
/// </summary>
/// <param name="capacity">How many schemas at most.</param>
/// <param name="characters">How long their texts may be together; a longer one is the only one.</param>
internal sealed class ReplayCache(int capacity, long characters)
{
    private readonly LinkedList<Entry> _entries = new();
    private long _length;

    /// <summary>The reading under a key, computed if need be by exactly one thread; the others wait for it.</summary>
    /// <param name="length">Of the texts together.</param>
    public SchemaReading GetOrAdd(string key, long length, Func<SchemaReading> compute)
    {
        var entry = EntryOf(key, length);
        lock (entry)
        {
            // A cancelled computation leaves the entry empty for the next one who asks.
            return entry.Reading ??= compute();
        }
    }

    private Entry EntryOf(string key, long length)
    {
        lock (_entries)
        {
            for (var node = _entries.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _entries.Remove(node);
                    _entries.AddFirst(node);
                    return node.Value;
                }
            }

            _length += length;
            while (_entries.Last is { } last && (_entries.Count >= capacity || _length > characters))
            {
                _length -= last.Value.Length;
                _entries.RemoveLast();
            }

            return _entries.AddFirst(new Entry(key, length)).Value;
        }
    }

    private sealed class Entry(string key, long length)
    {
        public string Key => key;

        public long Length => length;

        public SchemaReading? Reading { get; set; }
    }
}
