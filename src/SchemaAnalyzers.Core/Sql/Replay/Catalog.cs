using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The state of a database while statements run on it.</summary>
/// <param name="capacity">How many relations there may be.</param>
internal sealed class Catalog(int capacity = 0)
{
    public static readonly Identifier Public = new("public");

    /// <summary>The schema of temporary relations, by the name that every session knows it by.</summary>
    public static readonly Identifier Temporary = new("pg_temp");

    public static readonly Identifier System = new(SqlType.Catalog);

    /// <summary>How many constraints have a name; null until somebody asks, as most scripts name all of them.</summary>
    private Dictionary<QualifiedName, int>? _constraintNames;

    /// <summary>For the start of a chosen name the number below which all are taken; null until many names start alike.</summary>
    private Dictionary<(QualifiedName Table, string? Addition, string Label, bool IsRelation), int>? _firstFree;

    /// <summary>Null until the script speaks of a role.</summary>
    private Ownership? _owners;

    /// <summary>The schemas that exist, besides those of the system.</summary>
    public Dictionary<Identifier, Namespace> Schemas { get; } = new() { [Public] = new Namespace(Public) };

    public Dictionary<QualifiedName, RelationEntry> Relations { get; } = new(capacity);

    /// <summary>Enums, domains, composite and range types; null for a base type, of which only the name matters.</summary>
    public Dictionary<QualifiedName, UserType?> Types { get; } = [];

    public Dictionary<Identifier, Extension> Extensions { get; } = [];

    public List<FunctionEntry> Functions { get; } = [];

    public List<ForeignServer> Servers { get; } = [];

    /// <summary>Collations that the script created.</summary>
    public HashSet<QualifiedName> Collations { get; } = [];

    /// <summary>Operators that the script created: a use of such a symbol may mean one of them.</summary>
    public HashSet<string> Operators { get; } = [];

    public Ownership Owners => _owners ??= new Ownership(this);

    /// <summary>See <see cref="Database.Incomplete"/>.</summary>
    public string? Incomplete { get; set; }

    public IEnumerable<TableEntry> Tables => Relations.Values.OfType<TableEntry>();

    public IEnumerable<SequenceEntry> Sequences => Relations.Values.OfType<SequenceEntry>();

    /// <summary>Whether a temporary relation was ever made: without one, none is looked for.</summary>
    public bool HasTemporary { get; private set; }

    /// <summary>Whether a relation was ever moved to the schema of the system, which is searched before all others.</summary>
    public bool HasSystem { get; private set; }

    public void Add(RelationEntry relation)
    {
        Relations.Add(relation.Name, relation);
        HasTemporary |= relation.Name.Schema == Temporary;
        HasSystem |= relation.Name.Schema == System;
    }

    public void Remove(QualifiedName relation)
    {
        Relations.Remove(relation);
        _firstFree = null;
    }

    /// <summary>The number from which on <see cref="NameChooser"/> has to try.</summary>
    public int FirstFree((QualifiedName Table, string? Addition, string Label, bool IsRelation) start) =>
        _firstFree is not null && _firstFree.TryGetValue(start, out var number) ? number : 0;

    public void SetFirstFree((QualifiedName Table, string? Addition, string Label, bool IsRelation) start, int number) => (_firstFree ??= [])[start] = number;

    public void Rename(RelationEntry relation, QualifiedName name)
    {
        Remove(relation.Name);
        relation.Name = name;
        Add(relation);
    }

    public void AddConstraint(TableEntry table, Constraint constraint)
    {
        table.Constraints.Add(constraint);
        Count(table, constraint.Name, 1);
    }

    public void RemoveConstraint(TableEntry table, Constraint constraint)
    {
        table.Constraints.Remove(constraint);
        Count(table, constraint.Name, -1);
    }

    public void ReplaceConstraint(TableEntry table, Constraint old, Constraint constraint)
    {
        table.Constraints[table.Constraints.FindIndex(other => ReferenceEquals(other, old))] = constraint;
        Count(table, old.Name, -1);
        Count(table, constraint.Name, 1);
    }

    /// <summary>Whether any table of the schema has a constraint of that name: PostgreSQL avoids those when it chooses a name.</summary>
    public bool HasConstraintName(QualifiedName name)
    {
        if (_constraintNames is null)
        {
            _constraintNames = [];
            foreach (var table in Tables)
            {
                table.Constraints.ForEach(constraint => Count(table, constraint.Name, 1));
            }
        }

        return _constraintNames.TryGetValue(name, out var count) && count > 0;
    }

    public void Count(RelationEntry table, Identifier name, int difference)
    {
        if (difference < 0)
        {
            _firstFree = null;
        }

        if (_constraintNames is null)
        {
            return;
        }

        var key = new QualifiedName(table.Name.Schema, name);
        _constraintNames.TryGetValue(key, out var count);
        _constraintNames[key] = count + difference;
    }
}
