using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The first free one of many numbered names: each namesake would look through all before it.</summary>
internal sealed class TakenNames
{
    private readonly Dictionary<NameStart, Numbers> _numbers = [];

    /// <summary>Which number of which beginning a name is that was found taken.</summary>
    private readonly Dictionary<QualifiedName, List<(Numbers Numbers, int Number)>> _taken = [];

    /// <param name="from">The number to begin with.</param>
    public QualifiedName FirstFree(NameStart start, int from, Func<int, QualifiedName> nameOf, Func<QualifiedName, bool> isTaken)
    {
        if (!_numbers.TryGetValue(start, out var numbers))
        {
            _numbers.Add(start, numbers = new Numbers { Next = from });
        }

        while (numbers.Holes.Count > 0)
        {
            var name = nameOf(numbers.Holes.Min);
            if (!isTaken(name))
            {
                return name;
            }

            numbers.Holes.Remove(numbers.Holes.Min);
        }

        for (; ; numbers.Next++)
        {
            var name = nameOf(numbers.Next);
            if (!isTaken(name))
            {
                return name;
            }

            if (!_taken.TryGetValue(name, out var places))
            {
                _taken.Add(name, places = []);
            }

            places.Add((numbers, numbers.Next));
        }
    }

    /// <summary>The name may be free again.</summary>
    public void Free(QualifiedName name)
    {
        if (_taken.TryGetValue(name, out var places))
        {
            places.ForEach(place => place.Numbers.Holes.Add(place.Number));
        }
    }

    private sealed class Numbers
    {
        /// <summary>All below were taken once.</summary>
        public int Next { get; set; }

        /// <summary>Those below <see cref="Next"/> that may be free again.</summary>
        public SortedSet<int> Holes { get; } = [];
    }
}

/// <param name="IsRelation">Whether constraints may have the name.</param>
internal readonly record struct NameStart(QualifiedName Table, string? Addition, string Label, bool IsRelation);
