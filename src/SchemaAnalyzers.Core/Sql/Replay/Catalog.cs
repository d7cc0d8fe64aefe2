using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The state of a database while statements run on it.</summary>
/// <param name="capacity">How many relations there may be.</param>
internal sealed class Catalog : Noted
{
    public static readonly Identifier Public = new("public");

    /// <summary>The schema of temporary relations, by the name that every session knows it by.</summary>
    public static readonly Identifier Temporary = new("pg_temp");

    public static readonly Identifier System = new(SqlType.Catalog);

    private readonly Dictionary<QualifiedName, RelationEntry> _relations;

    /// <summary>How many constraints have a name; null until somebody asks, as most scripts name all of them.</summary>
    private Dictionary<QualifiedName, int>? _constraintNames;
    private TakenNames? _takenNames;

    /// <summary>Null until the script speaks of a role.</summary>
    private Ownership? _owners;

    public Catalog(int capacity = 0)
    {
        Journal = Changes;
        _relations = new(capacity);
        Schemas = new(Changes, schema => Made(schema)) { { Public, new Namespace(Public) } };
        Types = new(Changes, type => Made(type), OnChange);
        Extensions = new(Changes);
        OperatorSchemas = new(Changes);
        Servers = new(Changes);
        Collations = new(Changes);
        Operators = new(Changes);
        Passing = new(Changes);
        Shells = new(Changes);
        Functions = new(this);
    }

    public Journal Changes { get; } = new();

    /// <summary>The schemas that exist, besides those of the system.</summary>
    public NotedMap<Identifier, Namespace> Schemas { get; }

    public IReadOnlyDictionary<QualifiedName, RelationEntry> Relations => _relations;

    /// <summary>Enums, domains, composite and range types; null for a base type, of which only the name matters.</summary>
    public NotedMap<QualifiedName, UserType?> Types { get; }

    /// <summary>Those of the types that are only declared.</summary>
    public NotedMap<QualifiedName, bool> Shells { get; }

    public NotedMap<Identifier, Extension> Extensions { get; }

    /// <summary>See <see cref="OperatorPath"/>.</summary>
    public NotedMap<Identifier, bool> OperatorSchemas { get; }

    public FunctionTable Functions { get; }

    public NotedMap<Identifier, ForeignServer> Servers { get; }

    /// <summary>Collations that the script created.</summary>
    public NotedMap<QualifiedName, Collation> Collations { get; }

    /// <summary>Operators that the script created: a use of such a symbol may mean one of them.</summary>
    public NotedMap<string, bool> Operators { get; }

    public Ownership Owners => _owners ??= new Ownership(this);

    /// <summary>See <see cref="Database.Incomplete"/>.</summary>
    public string? Incomplete { get; set => field = Change(this, field, value, static (catalog, old) => catalog.Incomplete = old); }

    public IEnumerable<TableEntry> Tables => _relations.Values.OfType<TableEntry>();

    public IEnumerable<SequenceEntry> Sequences => _relations.Values.OfType<SequenceEntry>();

    /// <summary>Tables that go when the transaction ends.</summary>
    public NotedMap<TableEntry, bool> Passing { get; }

    /// <summary>Whether a temporary relation was ever made: without one, none is looked for.</summary>
    public bool HasTemporary { get; private set; }

    /// <summary>Whether a relation was ever moved to the schema of the system, which is searched before all others.</summary>
    public bool HasSystem { get; private set; }

    public TakenNames TakenNames => _takenNames ??= new();

    /// <summary>Null until somebody asks for any: a script that only creates has no use for it.</summary>
    public Dependants? Dependants { get; private set; }

    /// <summary>See <see cref="Dependants.Naming"/>. What the server itself has is spoken of everywhere.</summary>
    public List<T> Naming<T>(QualifiedName name) =>
        name.Schema.Value == SqlType.Catalog ? Users().OfType<T>().Concat(Types.Keys.OfType<T>()).ToList() : KnownDependants().Naming<T>(name);

    /// <summary>See <see cref="Dependants.Needing"/>.</summary>
    public int CountOfNeeding(RelationEntry relation) => KnownDependants().CountOfNeeding(relation);

    /// <summary>See <see cref="Dependants.Parts"/>.</summary>
    public List<Use> PartsNaming(QualifiedName name) => KnownDependants().Parts(name);

    public List<T> Needing<T>(RelationEntry relation) => KnownDependants().Needing<T>(relation);

    public void Add(RelationEntry relation)
    {
        _relations.Add(relation.Name, relation);
        Changes.Note(this, relation, static (catalog, added) => catalog.Remove(added));
        (relation.Journal, relation.Catalog) = (Changes, this);
        Made(relation);
        Note(relation.Name.Schema);
        CountConstraints(relation, 1);
        Dependants?.Add(relation);
    }

    public void Remove(QualifiedName relation)
    {
        if (_relations.TryGetValue(relation, out var entry))
        {
            Remove(entry);
        }
    }

    public void Remove(RelationEntry relation)
    {
        Changes.Note(this, relation, static (catalog, removed) => catalog.Add(removed));
        Dependants?.Remove(relation);
        CountConstraints(relation, -1);
        _relations.Remove(relation.Name);
        _takenNames?.Free(relation.Name);
        relation.Catalog = null;
    }

    public void Rename(RelationEntry relation, QualifiedName name)
    {
        Changes.Note(this, (relation, relation.Name), static (catalog, renamed) => catalog.Rename(renamed.relation, renamed.Name));
        Dependants?.Count(relation, relation, -1);
        CountConstraints(relation, -1);
        _relations.Remove(relation.Name);
        _takenNames?.Free(relation.Name);
        relation.Name = name;
        _relations.Add(name, relation);
        Note(name.Schema);
        CountConstraints(relation, 1);
        Dependants?.Count(relation, relation, 1);
    }

    /// <summary>Something is there that was not.</summary>
    public void Made(object item)
    {
        if (!Changes.IsUndoing)
        {
            _owners?.Made(item);
        }
    }

    /// <summary>A part of a relation has come, gone or changed.</summary>
    public void OnChange(ColumnsEntry owner, object? old, object? part)
    {
        Count(owner, old as Constraint, -1);
        Count(owner, part as Constraint, 1);
        if (old is not null)
        {
            Dependants?.Count(owner, old, -1);
        }

        if (part is not null)
        {
            Dependants?.Count(owner, part, 1);
        }
    }

    /// <summary>Whether any table of the schema has a constraint of that name: PostgreSQL avoids those when it chooses a name.</summary>
    public bool HasConstraintName(QualifiedName name)
    {
        if (_constraintNames is null)
        {
            _constraintNames = [];
            foreach (var table in Tables)
            {
                CountConstraints(table, 1);
            }
        }

        return _constraintNames.TryGetValue(name, out var count) && count > 0;
    }

    /// <summary>Types are replaced as a whole: what speaks of something is known by its name.</summary>
    private void OnChange(QualifiedName name, UserType? type, int difference) => Dependants?.Count(name, (object?)type ?? name, difference);

    private IEnumerable<Entry> Users() => _relations.Values.Concat<Entry>(Functions);

    private Dependants KnownDependants()
    {
        if (Dependants is null)
        {
            Dependants = new();
            foreach (var user in Users())
            {
                Dependants.Add(user);
            }

            foreach (var type in Types)
            {
                OnChange(type.Key, type.Value, 1);
            }
        }

        return Dependants;
    }

    private void Note(Identifier schema)
    {
        HasTemporary |= schema == Temporary;
        HasSystem |= schema == System;
    }

    private void CountConstraints(RelationEntry relation, int difference)
    {
        if (_constraintNames is not null && relation is TableEntry table)
        {
            table.Constraints.ForEach(constraint => Count(table, constraint, difference));
        }
    }

    private void Count(RelationEntry table, Constraint? constraint, int difference)
    {
        if (constraint is null || (_constraintNames is null && _takenNames is null))
        {
            return;
        }

        var name = new QualifiedName(table.Name.Schema, constraint.Name);
        if (difference < 0)
        {
            _takenNames?.Free(name);
        }

        if (_constraintNames is not null)
        {
            _constraintNames.TryGetValue(name, out var count);
            _constraintNames[name] = count + difference;
        }
    }
}
