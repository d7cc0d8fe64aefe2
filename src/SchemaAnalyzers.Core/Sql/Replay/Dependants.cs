using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Who speaks of what: the objects that have to follow when another one is renamed or goes.</summary>
/// <remarks>
/// What somebody speaks of follows from him alone, so that whoever changes him takes the old and adds the new. It may be
/// more than he depends on; who asks looks closer.
/// </remarks>
internal sealed class Dependants
{
    private readonly Dictionary<QualifiedName, Dictionary<Use, int>> _naming = [];
    private readonly Dictionary<RelationEntry, Dictionary<Use, int>> _needing = [];

    /// <summary>Those whose parts, signatures or texts hold the name. See <see cref="Mentions"/> for names without a schema, or without all but it.</summary>
    public List<T> Naming<T>(QualifiedName name) => _naming.TryGetValue(name, out var users) ? users.Keys.Select(use => use.User).OfType<T>().Distinct().ToList() : [];

    /// <summary>The parts themselves, each with whose it is.</summary>
    public List<Use> Parts(QualifiedName name) => _naming.TryGetValue(name, out var users) ? [.. users.Keys] : [];

    /// <summary>Views that read the relation, its indexes and sequences, and the parts of an index.</summary>
    public List<T> Needing<T>(RelationEntry relation) => _needing.TryGetValue(relation, out var users) ? users.Keys.Select(use => use.User).OfType<T>().ToList() : [];

    public int CountOfNeeding(RelationEntry relation) => _needing.TryGetValue(relation, out var users) ? users.Count : 0;

    public void Add(Entry user) => CountAll(user, 1);

    public void Remove(Entry user) => CountAll(user, -1);

    /// <summary>Something that somebody says comes or goes.</summary>
    /// <param name="user">An entry, or the name of a type.</param>
    /// <param name="difference">1 or -1.</param>
    public void Count(object user, object part, int difference)
    {
        foreach (var name in Mentions.Of(part))
        {
            Count(_naming, name, new Use(user, part), difference);
        }
    }

    /// <summary>What it says itself, without its parts.</summary>
    public void Count(Entry user, int difference)
    {
        Count(user, user, difference);
        foreach (var needed in Needed(user))
        {
            Count(_needing, needed, new Use(user, user), difference);
        }
    }

    private void CountAll(Entry user, int difference)
    {
        Count(user, difference);
        foreach (var part in user is ColumnsEntry relation ? Parts(relation) : [])
        {
            Count(user, part, difference);
        }
    }

    private static void Count<TKey>(Dictionary<TKey, Dictionary<Use, int>> users, TKey key, Use user, int difference)
        where TKey : notnull
    {
        if (!users.TryGetValue(key, out var counts))
        {
            users.Add(key, counts = []);
        }

        counts.TryGetValue(user, out var count);
        if (count + difference != 0)
        {
            counts[user] = count + difference;
        }
        else
        {
            counts.Remove(user);
        }

        if (counts.Count == 0)
        {
            users.Remove(key);
        }
    }

    private static IEnumerable<RelationEntry> Needed(Entry user) => user switch
    {
        ViewEntry view => view.Uses,
        IndexEntry { Parent: { } parent } index => [index.Owner, parent],
        IndexEntry index => [index.Owner],
        SequenceEntry { Owner: { } owner } => [owner],
        _ => [],
    };

    private static IEnumerable<object> Parts(ColumnsEntry relation)
    {
        IEnumerable<object> parts = relation.Columns;
        parts = relation.HasIndexes ? parts.Concat(relation.Indexes) : parts;
        parts = relation.HasTriggers ? parts.Concat(relation.Triggers) : parts;
        parts = relation.HasRules ? parts.Concat(relation.Rules) : parts;
        return relation is not TableEntry table ? parts : table.HasPolicies ? parts.Concat(table.Constraints).Concat(table.Policies) : parts.Concat(table.Constraints);
    }
}

/// <summary>A part that speaks of something, and whose it is. Both are these very objects: parts that are equal may be of several.</summary>
internal readonly struct Use(object user, object part) : IEquatable<Use>
{
    public object User => user;

    public object Part => part;

    public bool Equals(Use other) => IsSame(part, other.Part) && IsSame(user, other.User);

    public override bool Equals(object? obj) => obj is Use other && Equals(other);

    public override int GetHashCode() => part is QualifiedName name ? name.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(part);

    private static bool IsSame(object one, object other) => ReferenceEquals(one, other) || (one is QualifiedName name && name.Equals(other));
}
