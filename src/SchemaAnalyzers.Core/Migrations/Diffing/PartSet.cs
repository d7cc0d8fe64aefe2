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

        OrderPartitions();
    }

    /// <summary>
    /// Keys and indexes of partitions are made before those of the partitioned table, which takes them up. What the partitioned table has for itself alone is made
    /// once it has its partitions: each that is attached afterwards would get one.
    /// </summary>
    private void OrderPartitions()
    {
        var inherited = _ordered.OfType<ParentsPart>().Where(part => part.IsPartition).SelectMany(part => part.Parents, (part, parent) => (part.Key.Owner, parent)).ToLookup(item => item.parent, item => item.Owner);
        if (inherited.Count == 0)
        {
            return;
        }

        var made = _ordered.Where(part => part.Key.Kind is PartKind.Index or PartKind.Constraint).ToLookup(part => part.Key.Owner);
        for (var i = 0; i < _ordered.Count; i++)
        {
            var part = _ordered[i];
            if (part.Key.Kind is PartKind.Index or PartKind.Constraint && inherited.Contains(part.Key.Owner))
            {
                var needs = inherited[part.Key.Owner].SelectMany(partition => made[partition]).Where(other => other.Key.Kind == part.Key.Kind).Select(other => new Need(other.Key, IsLoose: true))
                    .Concat(IsOnly(part) ? inherited[part.Key.Owner].Select(partition => new Need(new(PartKind.Parents, partition))) : []);
                _parts[part.Key] = _ordered[i] = part with { Needs = [.. part.Needs, .. needs] };
            }
        }
    }

    private static bool IsOnly(Part part) => part is ConstraintPart { Constraint.IsOnly: true } or IndexPart { Index.IsOnly: true };

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
