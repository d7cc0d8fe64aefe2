using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>The columns of a recorded entity: its own, those of its base types, and those of what it owns in the same table.</summary>
/// <remarks>EF's RelationalPropertyExtensions.GetDefaultColumnName and IsColumnNullable.</remarks>
internal sealed class RecordedColumns
{
    private readonly ModelWitness _witness;
    private readonly QualifiedName? _table;
    private readonly RecordedKey? _key;
    private readonly List<MappedProperty> _properties = [];
    private readonly List<Identifier> _columns = [];
    private readonly List<RecordedIndex> _indexes = [];
    private readonly List<RecordedForeignKey> _foreignKeys = [];

    private RecordedColumns(ModelWitness witness, QualifiedName? table, RecordedKey? key)
    {
        _witness = witness;
        _table = table;
        _key = key;
    }

    /// <summary>The properties, each by the path to it.</summary>
    public EquatableArray<MappedProperty> Properties => _properties.ToArray();

    /// <summary>The columns, those that hold a whole part as JSON among them.</summary>
    public IReadOnlyList<Identifier> Columns => _columns;

    /// <summary>The indexes of the entity, of its base types, and of what it owns in the same table.</summary>
    public IReadOnlyList<RecordedIndex> Indexes => _indexes;

    /// <summary>The foreign keys of the entity, of its base types, and of what it owns in the same table; not those to the owner.</summary>
    public IReadOnlyList<RecordedForeignKey> ForeignKeys => _foreignKeys;

    public static RecordedColumns Of(ModelWitness witness, IReadOnlyList<RecordedEntity> line)
    {
        var columns = new RecordedColumns(witness, witness.TableOf(line[line.Count - 1]), line[0].Key);
        foreach (var level in line)
        {
            columns.Add(level, "", "", isDerived: level != line[0], isOptional: level != line[0]);
        }

        return columns;
    }

    private void Add(RecordedEntity type, string path, string prefix, bool isDerived, bool isOptional)
    {
        foreach (var property in type.Properties)
        {
            if (path.Length == 0 || type.Key?.Properties.Contains(property.Name) != true)
            {
                Add(property, path, prefix, isDerived, isOptional);
            }
        }

        _indexes.AddRange(type.Indexes.Select(index => path.Length == 0 ? index : index with { Properties = index.Properties.Select(name => path + name).ToEquatableArray() }));
        _foreignKeys.AddRange(type.ForeignKeys.Select(key => path.Length == 0 ? key : key with { Properties = key.Properties.Select(name => path + name).ToEquatableArray() }));
        foreach (var part in type.Parts)
        {
            Add(part, path, prefix, isDerived, isOptional);
        }
    }

    private void Add(RecordedPart part, string path, string prefix, bool isDerived, bool isOptional)
    {
        if (part.Type.JsonColumn is { } json)
        {
            AddJson(part, new Identifier(json), path, isDerived, isOptional || !part.IsRequired);
        }
        else if (part.Kind == RecordedPartKind.Complex || (part.Kind == RecordedPartKind.Owned && _table is not null && _witness.TableOf(part.Type) == _table))
        {
            Add(part.Type, $"{path}{part.Navigation}.", $"{prefix}{part.Navigation}_", isDerived, isOptional || !part.IsRequired);
        }
    }

    private void AddJson(RecordedPart part, Identifier column, string path, bool isDerived, bool isOptional)
    {
        _columns.Add(column);
        _properties.Add(new MappedProperty(path + part.Navigation, part.Type.Place)
        {
            Column = Fact.Recorded(column),
            IsColumnExplicit = true,
            ClrType = Fact.Unknown<ClrType>("the model snapshot does not tell the type of a part"),
            StoreType = StoreTypeName.Parse(part.Type.JsonType ?? "jsonb") is { } type ? Fact.Recorded(type) : Fact.Unknown<SqlType>("the model snapshot names a type without its schema"),
            IsNullable = Fact.Recorded(isOptional || part.Kind == RecordedPartKind.OwnedCollection),
            HasConverter = Fact.Recorded(true),
            IsOfDerivedEntity = isDerived,
        });
    }

    private void Add(RecordedProperty property, string path, string prefix, bool isDerived, bool isOptional)
    {
        var column = new Identifier(property.Column ?? TableNames.Cut(prefix + property.Name));
        var isKey = path.Length == 0 && _key?.Properties.Contains(property.Name) == true;
        _columns.Add(column);
        _properties.Add(new MappedProperty(path + property.Name, property.Place)
        {
            Column = Fact.Recorded(column),
            IsColumnExplicit = true,
            ClrType = RecordedClrTypes.Of(property.ClrType),
            StoreType = property.StoreType is { } type && StoreTypeName.Parse(type) is { } parsed ? Fact.Recorded(parsed) : Fact.Unknown<SqlType>("the model snapshot names a type without its schema"),
            IsNullable = isOptional && !isKey ? Fact.Recorded(true) : RecordedNullability.Of(property, path.Length == 0 ? _key : null),
            IsKey = isKey,
            IsOfDerivedEntity = isDerived,
            ValueGeneration = Fact.Recorded(property.Generation),
            HasConverter = Fact.Unknown<bool>("the model snapshot shows what is behind a converter only"),
            MaxLength = Fact.Recorded(property.MaxLength),
            Precision = Fact.Recorded(property.Precision),
            Scale = Fact.Recorded(property.Scale),
            IsConcurrencyToken = Fact.Recorded(property.IsConcurrencyToken),
            Default = Default(property),
            Computed = Fact.Recorded(property.Computed),
            Collation = Fact.Recorded(property.Collation),
            Comment = Fact.Recorded(property.Comment),
        });
    }

    private static Fact<string?> Default(RecordedProperty property) =>
        !property.HasDefaultValue ? Fact.Recorded(property.DefaultSql)
        : property.DefaultValue is { } value && RecordedClrTypes.Of(property.ClrType) is { IsKnown: true, Value: var type } && DefaultLiteral.Write(type.FullName, value) is { } text ? Fact.Recorded<string?>(text)
        : Fact.Unknown<string?>("its default is a value");
}
