using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>
/// The last few replayed schemas, under the content of their files: hosts recreate text objects without a change in content, and analyzer and
/// generator ask separately. Few, because a schema can take tens of megabytes.
/// </summary>
internal sealed class ReplayCache(int capacity)
{
    private readonly LinkedList<Entry> _entries = new();

    /// <summary>The reading under a key, computed if need be by exactly one thread; the others wait for it.</summary>
    public SchemaReading GetOrAdd(string key, Func<SchemaReading> compute)
    {
        var entry = EntryOf(key);
        lock (entry)
        {
            // A cancelled computation leaves the entry empty for the next one who asks.
            return entry.Reading ??= compute();
        }
    }

    private Entry EntryOf(string key)
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

            if (_entries.Count >= capacity)
            {
                _entries.RemoveLast();
            }

            return _entries.AddFirst(new Entry(key)).Value;
        }
    }

    private sealed class Entry(string key)
    {
        public string Key => key;

        public SchemaReading? Reading { get; set; }
    }
}
