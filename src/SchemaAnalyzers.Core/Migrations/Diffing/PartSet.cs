using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>A schema as its parts, and what needs what.</summary>
internal sealed class PartSet
{
    private readonly Dictionary<PartKey, Part> _parts = [];
    private readonly List<Part> _ordered = [];
    private ILookup<PartKey, (Part Part, Need Need)>? _dependants;

    public PartSet(Database database)
    {
        var references = new References(database);
        var keys = new KeyIndex(database);
        AddAll(SchemaPart.Of(database));
        AddAll(ExtensionPart.Of(database));
        AddAll(CollationPart.Of(database));
        AddAll(TypePart.Of(database, references));
        AddAll(SequencePart.Of(database));
        foreach (var table in database.Relations.OfType<Table>())
        {
            AddAll(TablePart.Of(table, references));
            AddAll(ColumnPart.Of(table, references));
            AddAll(ConstraintPart.Of(table, references, keys));
        }

        AddAll(FunctionPart.Of(database, references));
        AddAll(ViewPart.Of(database, references));
        foreach (var relation in database.Relations)
        {
            AddAll(IndexPart.Of(relation, references));
            AddAll(EventParts.Of(relation, references));
        }
    }

    /// <summary>In the order of the schema.</summary>
    public IReadOnlyList<Part> Parts => _ordered;

    public Part? Find(PartKey key) => _parts.TryGetValue(key, out var part) ? part : null;

    public IEnumerable<(Part Part, Need Need)> DependantsOf(PartKey key) =>
        (_dependants ??= _ordered.SelectMany(part => part.Needs, (part, need) => (part, need)).ToLookup(item => item.need.Key))[key];

    private void AddAll(IEnumerable<Part> parts)
    {
        foreach (var part in parts)
        {
            // Two constraints of one name are one more than the server allows.
            if (!_parts.ContainsKey(part.Key))
            {
                _parts.Add(part.Key, part);
                _ordered.Add(part);
            }
        }
    }
}
