using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Finds what a text of SQL, or a type, speaks of in a schema.</summary>
internal sealed class References
{
    private readonly Dictionary<QualifiedName, List<PartKey>> _objects = [];
    private readonly Dictionary<QualifiedName, Relation> _relations = [];
    private readonly ILookup<QualifiedName, Table> _children;
    private readonly List<Extension> _extensions;

    public References(Database database)
    {
        foreach (var type in database.Types)
        {
            Add(type.Name, new(PartKind.Type, type.Name));
        }

        foreach (var sequence in database.Sequences)
        {
            Add(sequence.Name, new(PartKind.Sequence, sequence.Name));
        }

        foreach (var function in database.Functions)
        {
            Add(function.Name, FunctionPart.KeyOf(function));
        }

        foreach (var collation in database.Collations)
        {
            Add(collation.Name, new(PartKind.Collation, collation.Name));
        }

        foreach (var relation in database.Relations)
        {
            _relations[relation.Name] = relation;
            Add(relation.Name, new(relation is View ? PartKind.View : PartKind.Table, relation.Name));
            foreach (var column in relation.Columns)
            {
                if (column.Identity is { } identity)
                {
                    Add(identity.Sequence, new(PartKind.Identity, relation.Name, column.Name));
                }
            }
        }

        _extensions = [.. database.Extensions];
        _children = database.Relations.OfType<Table>().SelectMany(table => table.Parents(), (table, parent) => (table, parent)).ToLookup(item => item.parent, item => item.table);
    }

    public static IEnumerable<Need> InSchema(Identifier schema) => [new(PartKey.Schema(schema))];

    public Relation? Relation(QualifiedName name) => _relations.TryGetValue(name, out var relation) ? relation : null;

    /// <summary>Whether other tables inherit from it: what is done to it is done to them, too, but for ONLY.</summary>
    public bool IsParent(QualifiedName table) => _children.Contains(table);

    /// <summary>The tables that inherit from it directly, partitions among them.</summary>
    public IEnumerable<Table> ChildrenOf(QualifiedName table) => _children[table];

    public IEnumerable<Need> OfType(SqlType type) => type.IsBuiltIn ? [] : OfObject(type.Name);

    /// <summary>An object by its name; what no statement of the schema creates comes from some extension.</summary>
    public IEnumerable<Need> OfObject(QualifiedName name) => _objects.TryGetValue(name, out var keys)
        ? keys.Select(key => new Need(key))
        : _extensions.Select(extension => new Need(new(PartKind.Extension, new(default, extension.Name)), IsLoose: true));

    public IEnumerable<Need> OfCollation(QualifiedName? collation) =>
        collation is { } name && _objects.ContainsKey(name) ? [new(new(PartKind.Collation, name))] : [];

    /// <summary>What a text names: objects with their schema, and of relations the columns whose names occur.</summary>
    /// <param name="own">The relation whose columns are named without it.</param>
    public IEnumerable<Need> In(string? text, QualifiedName? own = null, bool isLoose = false)
    {
        if (text is null)
        {
            yield break;
        }

        var words = Words(text, out var takesAll);
        var pairs = NameIndex.PairsIn(text).Distinct().ToList();
        foreach (var key in pairs.Where(_objects.ContainsKey).SelectMany(pair => _objects[pair]))
        {
            yield return new(key, isLoose);
        }

        foreach (var name in pairs.Concat(own is { } table ? [table] : []).Distinct())
        {
            if (_relations.TryGetValue(name, out var relation) && relation is Table)
            {
                foreach (var column in relation.Columns.Where(column => takesAll || words.Contains(column.Name)))
                {
                    yield return new(PartKey.Column(name, column.Name), isLoose);
                }
            }
        }
    }

    private static HashSet<Identifier> Words(string text, out bool takesAll)
    {
        var words = new HashSet<Identifier>();
        takesAll = false;
        foreach (var token in PrintedScanner.Scan(text))
        {
            if (token.IsName && PrintedSql.NameOf(text, token) is { } name)
            {
                words.Add(name);
            }

            takesAll |= token.Kind == PrintedKind.UnicodeName || (token.Kind == PrintedKind.Other && text[token.Start] == '*' && token.Start > 0 && text[token.Start - 1] == '.');
        }

        return words;
    }

    private void Add(QualifiedName name, PartKey key)
    {
        if (!_objects.TryGetValue(name, out var keys))
        {
            _objects.Add(name, keys = []);
        }

        keys.Add(key);
    }
}
