using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>A schema on its way to what the code expects.</summary>
internal sealed class Draft(Database database, IReadOnlyList<Entity> entities, ModelObjects objects, MigrationScope scope, Func<Entity, RuleOptions> rules)
{
    private readonly Dictionary<QualifiedName, Table> _changed = [];
    private readonly HashSet<(QualifiedName Table, Identifier Column)> _added = [];
    private readonly HashSet<QualifiedName> _created = [];
    private readonly List<NotExpressible> _gaps = [];

    /// <summary>As the last step has left it.</summary>
    public Database Database { get; private set; } = database;

    /// <summary>What the code asks for besides tables.</summary>
    public ModelObjects Objects => objects;

    public EquatableArray<NotExpressible> Gaps => _gaps.Distinct().ToEquatableArray();

    /// <summary>Whether what is there may be changed.</summary>
    public bool MayChange => scope == MigrationScope.All;

    /// <summary>Whether what the table lacks may be added, whatever columns it is on.</summary>
    public bool MayAdd(QualifiedName table) => scope != MigrationScope.Columns || _created.Contains(table);

    /// <summary>Whether an index on these columns may be added.</summary>
    public bool MayIndex(QualifiedName table, EquatableArray<Identifier> columns) => MayAdd(table) || columns.Any(column => _added.Contains((table, column)));

    public bool IsCreated(QualifiedName table) => _created.Contains(table);

    /// <summary>The entities beside the schema as it is now. Those of ignored tables ask for nothing.</summary>
    public List<EntityAlignment> Align() =>
        entities.Select(entity => new EntityAlignment(entity, Database, rules(entity))).Where(alignment => !alignment.IsIgnored).ToList();

    /// <summary>One step: what it does to the table of an entity it sees at the next, the rest of the schema only when it is over.</summary>
    public void ForEach(Action<Draft, EntityAlignment> step)
    {
        foreach (var alignment in Align())
        {
            step(this, alignment);
        }

        Commit();
    }

    /// <summary>The table as the present step has it.</summary>
    public Table? Find(QualifiedName name) => _changed.TryGetValue(name, out var table) ? table : Database.Relations.Find(name) as Table;

    public void Put(Table table) => _changed[table.Name] = table;

    public void Create(Table table)
    {
        _created.Add(table.Name);
        Put(table);
    }

    /// <summary>Takes back the creation of a table of which nothing is known.</summary>
    public void Abandon(QualifiedName table)
    {
        _created.Remove(table);
        _changed.Remove(table);
    }

    public void AddColumn(Table table, Column column)
    {
        _added.Add((table.Name, column.Name));
        Put(table with { Columns = table.Columns.With(column) });
    }

    public void Add(EnumType type)
    {
        Require(type.Name.Schema);
        Database = Database with { Types = Database.Types.Add(type) };
    }

    public void Replace(EnumType type) => Database = Database with { Types = Database.Types.Replace(type) };

    public void Add(Sequence sequence)
    {
        Require(sequence.Name.Schema);
        Database = Database with { Sequences = Database.Sequences.Add(sequence) };
    }

    public void Add(Collation collation)
    {
        Require(collation.Name.Schema);
        Database = Database with { Collations = Database.Collations.With(collation).OrderBy(other => other.Name).ToEquatableArray() };
    }

    public void Add(Extension extension)
    {
        if (extension.Schema is { } schema)
        {
            Require(schema);
        }

        Database = Database with { Extensions = Database.Extensions.With(extension).OrderBy(other => other.Name).ToEquatableArray() };
    }

    public void Leave(string subject, string reason) => _gaps.Add(new(subject, reason));

    public void Commit()
    {
        if (_changed.Count == 0)
        {
            return;
        }

        foreach (var schema in _changed.Keys.Select(name => name.Schema).Distinct())
        {
            Require(schema);
        }

        var relations = new NamedSet<Relation>(Database.Relations.Where(relation => !_changed.ContainsKey(relation.Name)).Concat(_changed.Values));
        _changed.Clear();
        Database = relations.Equals(Database.Relations) ? Database : Database with { Relations = relations };
    }

    /// <summary>Whether a table, sequence or index has the name. PostgreSQL has one space of names for all of them.</summary>
    public bool IsTaken(QualifiedName name) =>
        Database.Sequences.Find(name) is not null
        || Database.Relations.Find(name) is not null
        || _changed.ContainsKey(name)
        || Database.Relations.Where(relation => relation.Name.Schema == name.Schema && !_changed.ContainsKey(relation.Name)).Concat(_changed.Values.Where(table => table.Name.Schema == name.Schema))
            .Any(relation => HasIndex(relation, name.Name));

    /// <summary>The name that is wanted, or where it is taken the one that the server would choose.</summary>
    /// <param name="label">The server's word for what is named: <c>pkey</c>, <c>idx</c>.</param>
    public Identifier FreeName(QualifiedName table, Fact<Identifier> wanted, EquatableArray<Identifier> columns, string label)
    {
        if (wanted.IsKnown && IdentifierLimit.Cut(wanted.Value) is var name && !IsTaken(new(table.Schema, name)))
        {
            return name;
        }

        var middle = columns.IsEmpty ? null : string.Join("_", columns);
        name = DefaultNames.Join(table.Name.Value, middle, label);
        for (var number = 1; IsTaken(new(table.Schema, name)); number++)
        {
            name = DefaultNames.Join(table.Name.Value, middle, FormattableString.Invariant($"{label}{number}"));
        }

        return name;
    }

    private static bool HasIndex(Relation relation, Identifier name) =>
        relation.Indexes.Any(index => index.Name == name)
        || relation.Columns.Any(column => column.Identity?.Sequence.Name == name)
        || (relation is Table table && (table.PrimaryKey?.Name == name || table.UniqueConstraints.Any(unique => unique.Name == name) || table.Exclusions.Any(exclusion => exclusion.Name == name)));

    /// <summary>A schema that is in use is there, whether or not it is listed.</summary>
    private void Require(Identifier schema)
    {
        var isThere = schema.Value == "public"
            || Database.Schemas.Any(other => other.Name == schema)
            || Database.Relations.Any(relation => relation.Name.Schema == schema)
            || Database.Types.Any(type => type.Name.Schema == schema)
            || Database.Sequences.Any(sequence => sequence.Name.Schema == schema);
        if (!isThere)
        {
            Database = Database with { Schemas = Database.Schemas.With(new(schema)).OrderBy(other => other.Name).ToEquatableArray() };
        }
    }
}
