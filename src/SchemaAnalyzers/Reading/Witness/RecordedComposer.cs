using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>Composes an entity from what EF wrote down about it, with the names that EF leaves out because its conventions make them.</summary>
internal sealed class RecordedComposer
{
    private readonly ModelWitness _witness;
    private readonly IReadOnlyList<RecordedEntity> _line;
    private readonly RecordedEntity _entity;
    private readonly RecordedColumns _columns;
    private readonly EquatableArray<MappedProperty> _properties;

    private RecordedComposer(ModelWitness witness, IReadOnlyList<RecordedEntity> line)
    {
        _witness = witness;
        _line = line;
        _entity = line[line.Count - 1];
        _columns = RecordedColumns.Of(witness, line);
        _properties = _columns.Properties;
    }

    /// <summary>Null where its columns are spread over several tables, or its table has the rows of other entities too.</summary>
    public static Entity? Compose(ModelWitness witness, RecordedEntity entity)
    {
        var line = witness.LineOf(entity);
        return line is null || line.Any(level => level.IsSplit) || witness.TableOf(entity) != witness.TableOf(line[0]) || IsShared(witness, entity, line[0]) ? null : new RecordedComposer(witness, line).Compose();
    }

    private static bool IsShared(ModelWitness witness, RecordedEntity entity, RecordedEntity root) =>
        witness.TableOf(entity) is { } table && witness.InTable(table).Any(other => witness.LineOf(other)?[0] is { } first && !ReferenceEquals(first, root));

    private Entity Compose() => new(_entity.Name, _entity.Name, _witness.Model.Context, _entity.Place)
    {
        Target = Target() is { } target ? Fact.Recorded(target) : Fact.Unknown<TableTarget>("the model snapshot names no table"),
        Properties = _properties,
        TableColumns = TableColumns(),
        PrimaryKey = PrimaryKey(),
        AlternateKeys = AlternateKeys().Select(AlternateKey).ToEquatableArray(),
        Indexes = _columns.Indexes.Select(Index).ToEquatableArray(),
        Relationships = _columns.ForeignKeys.Where(key => !SharesRow(key) && !IsScattered(key)).Select(Relationship).ToEquatableArray(),
        Comment = Fact.Recorded(_entity.Comment),
    };

    private TableTarget? Target() => TargetOf(_entity);

    private TableTarget? TargetOf(RecordedEntity entity)
    {
        if (_witness.TableOf(entity) is { } table)
        {
            return new TableTarget(table, TargetKind.Table) { IsNameExplicit = true, IsSchemaExplicit = true };
        }

        var view = _witness.LineOf(entity)?.LastOrDefault(level => level.View is not null)?.View;
        return view is { Name: { } name } ? new TableTarget(_witness.NameOf(name, view.Schema), TargetKind.View) { IsNameExplicit = true, IsSchemaExplicit = true } : null;
    }

    private Fact<EquatableArray<Identifier>> TableColumns()
    {
        if (_witness.TableOf(_entity) is not { } table)
        {
            return Fact.Recorded(_properties.Select(property => property.Column.Value).Distinct().ToEquatableArray());
        }

        var columns = new List<Identifier>();
        foreach (var other in _witness.InTable(table))
        {
            if (_witness.LineOf(other) is not { } line || line.Any(level => level.IsSplit))
            {
                return Fact.Unknown<EquatableArray<Identifier>>("the model snapshot spreads its columns over several tables");
            }

            columns.AddRange(RecordedColumns.Of(_witness, line).Columns);
        }

        return Fact.Recorded(columns.Distinct().ToEquatableArray());
    }

    private Fact<ModelKey?> PrimaryKey() => Fact.Recorded(_line[0].Key is not { } key ? null : new ModelKey(key.Properties)
    {
        Name = key.Name is { } name ? Fact.Recorded(new Identifier(name)) : Named("PK_", TableName, []),
    });

    private string? TableName => _witness.TableOf(_entity)?.Name.Value;

    private ModelIndex Index(RecordedIndex index) => new(index.Properties, _entity.Place)
    {
        Name = (index.Name ?? index.ModelName) is { } name ? Fact.Recorded(new Identifier(name)) : Named("IX_", TableName, index.Properties),
        IsNameExplicit = (index.Name ?? index.ModelName) is not null,
        IsUnique = Fact.Recorded(index.IsUnique),
        IsDescending = Fact.Recorded(index.IsDescending),
        Filter = Fact.Recorded(index.Filter),
        Method = Fact.Recorded(index.Method),
        Includes = Fact.Recorded(index.Includes),
        AreNullsDistinct = Fact.Recorded(index.AreNullsDistinct),
    };

    /// <summary>A key that foreign keys reference is named by them alone.</summary>
    private IEnumerable<RecordedKey> AlternateKeys()
    {
        var referenced = _witness.Model.Entities
            .SelectMany(entity => entity.ForeignKeys)
            .Where(key => !key.PrincipalKey.IsEmpty && _line.Any(level => level.Name == key.Principal))
            .Select(key => new RecordedKey(key.PrincipalKey));
        return _line.SelectMany(level => level.AlternateKeys).Concat(referenced).GroupBy(key => key.Properties).Select(same => same.First());
    }

    private ModelKey AlternateKey(RecordedKey key) => new(key.Properties)
    {
        Name = key.Name is { } name ? Fact.Recorded(new Identifier(name)) : Named("AK_", TableName, key.Properties),
    };

    /// <summary>Two entities in the rows of one table are bound by their key alone, and no key references itself: there is no constraint.</summary>
    private bool SharesRow(RecordedForeignKey key) =>
        key.Properties == _line[0].Key?.Properties && _witness.Find(key.Principal) is { } principal && _witness.TableOf(principal) is { } table && table == _witness.TableOf(_entity);

    /// <summary>No constraint references rows that stand in several tables, or in none.</summary>
    private bool IsScattered(RecordedForeignKey key) =>
        _witness.Find(key.Principal) is { } principal && (TargetOf(principal) is null || _witness.LineOf(principal)?[0].HasWholeTables == true && _witness.Model.Entities.Any(entity => entity.BaseType == principal.Name));

    private Relationship Relationship(RecordedForeignKey key)
    {
        var principal = _witness.Find(key.Principal);
        var target = principal is null ? null : TargetOf(principal);
        var line = principal is null ? null : _witness.LineOf(principal);
        return new Relationship(key.Properties, key.Principal, _entity.Place)
        {
            PrincipalTarget = target is null ? Fact.Unknown<TableTarget>("the model snapshot does not tell its table") : Fact.Recorded(target),
            PrincipalColumns = PrincipalColumns(key, line),
            IsRequired = Fact.Recorded(key.IsRequired),
            IsUnique = Fact.Recorded(key.IsUnique),
            OnDelete = Fact.Recorded(ActionOf(key.OnDelete)),
            Name = key.Name is { } name ? Fact.Recorded(new Identifier(name))
                : target is null ? Fact.Unknown<Identifier>("the names of which it is made are not known")
                : Named("FK_", $"{TableName}_{target.Name.Name.Value}", key.Properties),
        };
    }

    private Fact<EquatableArray<Identifier>> PrincipalColumns(RecordedForeignKey key, IReadOnlyList<RecordedEntity>? line)
    {
        var names = key.PrincipalKey.IsEmpty ? line?[0].Key?.Properties : key.PrincipalKey;
        return names is { } known && ColumnsOf(known, RecordedColumns.Of(_witness, line!).Properties) is { } columns
            ? Fact.Recorded(columns.ToEquatableArray())
            : Fact.Unknown<EquatableArray<Identifier>>("the model snapshot does not tell the key that it references");
    }

    /// <remarks>EF's DeleteBehavior; those on the client's side leave the constraint with NO ACTION.</remarks>
    private static ReferentialAction ActionOf(string? behaviour) => behaviour switch
    {
        "Cascade" => ReferentialAction.Cascade,
        "SetNull" => ReferentialAction.SetNull,
        "Restrict" => ReferentialAction.Restrict,
        _ => ReferentialAction.NoAction,
    };

    /// <summary>The name that EF's conventions make.</summary>
    private Fact<Identifier> Named(string prefix, string? table, EquatableArray<string> properties) =>
        table is not null && ColumnsOf(properties, _properties) is { } columns
            ? Fact.Recorded(new Identifier(TableNames.Cut(prefix + string.Join("_", columns.Select(column => column.Value).Prepend(table)))))
            : Fact.Unknown<Identifier>("the names of which it is made are not known");

    /// <summary>Null where one is not known.</summary>
    private static IReadOnlyList<Identifier>? ColumnsOf(EquatableArray<string> names, EquatableArray<MappedProperty> properties)
    {
        var columns = names.Select(name => properties.FirstOrDefault(property => property.Name == name)?.Column).ToList();
        return columns.All(column => column is { IsKnown: true }) ? columns.Select(column => column!.Value.Value).ToList() : null;
    }
}
