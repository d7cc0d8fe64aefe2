using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>Gathers what the statements of a model snapshot say about one type.</summary>
internal sealed class RecordedEntityDraft(string name, Place place)
{
    /// <summary>Owned types within owned types: deeper than anybody writes, and short of a stack overflow.</summary>
    private const int DeepestNesting = 32;

    private readonly List<RecordedPropertyDraft> _properties = [];
    private readonly List<(string Navigation, RecordedPartKind Kind, RecordedEntityDraft Type)> _parts = [];
    private readonly List<RecordedIndex> _indexes = [];
    private readonly List<RecordedForeignKey> _foreignKeys = [];
    private readonly List<RecordedKey> _alternateKeys = [];
    private readonly Dictionary<string, bool> _navigations = new(StringComparer.Ordinal);
    private RecordedEntity _entity = new(name, place);

    public void Read(SyntaxNode? lambda, int depth)
    {
        foreach (var statement in depth > DeepestNesting ? [] : SnapshotStatement.ReadAll(lambda))
        {
            Apply(statement.Calls[0], statement.Calls.Skip(1).ToList(), depth);
        }
    }

    public RecordedEntity Finish() => _entity with
    {
        Properties = _properties.Select(property => property.Property).ToEquatableArray(),
        Parts = _parts.Select(part => new RecordedPart(part.Navigation, part.Kind, part.Type.Finish()) { IsRequired = IsRequired(part.Navigation, part.Type) }).ToEquatableArray(),
        Indexes = _indexes.ToEquatableArray(),
        AlternateKeys = _alternateKeys.ToEquatableArray(),
        ForeignKeys = _foreignKeys.ToEquatableArray(),
        Navigations = _navigations.Keys.ToEquatableArray(),
    };

    private bool IsRequired(string navigation, RecordedEntityDraft part) =>
        part._entity.IsRequired || (_navigations.TryGetValue(navigation, out var isRequired) && isRequired);

    private void Apply(SnapshotCall call, IReadOnlyList<SnapshotCall> more, int depth)
    {
        switch (call.Name)
        {
            case "Property" or "PrimitiveCollection":
                ApplyProperty(call, more);
                break;
            case "HasKey":
                _entity = _entity with { Key = new RecordedKey(call.Texts().ToEquatableArray()) { Name = NameIn(more) } };
                break;
            case "HasAlternateKey":
                AddAlternateKey(new RecordedKey(call.Texts().ToEquatableArray()) { Name = NameIn(more) });
                break;
            case "HasIndex":
                AddIndex(call, more);
                break;
            case "HasOne":
                _foreignKeys.Add(ForeignKey(call, more));
                break;
            case "OwnsOne" or "OwnsMany":
                AddPart(call.Text(1), call.Name == "OwnsOne" ? RecordedPartKind.Owned : RecordedPartKind.OwnedCollection, call.Text(0), call, depth);
                break;
            case "ComplexProperty" or "ComplexCollection":
                AddPart(call.Text(1), call.Name == "ComplexProperty" ? RecordedPartKind.Complex : RecordedPartKind.ComplexCollection, call.Text(2), call, depth);
                break;
            case "Navigation" when call.Text(0) is { } navigation:
                _navigations[navigation] = more.Any(next => next.Name == "IsRequired");
                break;
            default:
                ApplyMapping(call, depth);
                foreach (var next in more)
                {
                    ApplyMapping(next, depth);
                }

                break;
        }
    }

    private void ApplyMapping(SnapshotCall call, int depth) => _entity = call.Name switch
    {
        "ToTable" => TableBuilder(call, _entity with { Table = TableOf(call) ?? _entity.Table }, depth),
        "ToView" => TableBuilder(call, _entity with { View = TableOf(call) }, depth),
        "ToSqlQuery" or "ToFunction" => _entity with { IsOfQuery = true },
        "ToJson" => _entity with { JsonColumn = call.Text(0) },
        "HasAnnotation" or "HasTypeAnnotation" when call.Text(0) == "Relational:ContainerColumnName" => _entity with { JsonColumn = call.Text(1) },
        "HasColumnType" => _entity with { JsonType = call.Text(0) },
        "HasAnnotation" or "HasTypeAnnotation" when call.Text(0) == "Relational:ContainerColumnType" => _entity with { JsonType = call.Text(1) },
        "HasBaseType" => _entity with { BaseType = call.Text(0) },
        "HasComment" => _entity with { Comment = call.Text(0) },
        "IsRequired" => _entity with { IsRequired = true },
        "UseTpcMappingStrategy" => _entity with { HasWholeTables = true },
        "SplitToTable" or "SplitToView" => _entity with { IsSplit = true },
        _ => _entity,
    };

    /// <summary>Null for <c>ToTable(t => ...)</c>, which names no table.</summary>
    private static RecordedTable? TableOf(SnapshotCall call) =>
        call.Text(0) is { } table ? new RecordedTable(table, call.Text(1)) : call.IsNull(0) ? new RecordedTable(null, null) : null;

    private RecordedEntity TableBuilder(SnapshotCall call, RecordedEntity entity, int depth)
    {
        foreach (var statement in depth > DeepestNesting ? [] : SnapshotStatement.ReadAll(call.Lambda))
        {
            entity = statement.Calls[0].Name switch
            {
                "HasComment" => entity with { Comment = statement.Calls[0].Text(0) },
                "Property" => entity with { IsSplit = entity.IsSplit || !IsRenamed(statement.Calls) },
                _ => entity,
            };
        }

        return entity;
    }

    /// <summary>Two properties of one name get different columns by such a word on the table that they share.</summary>
    private bool IsRenamed(IReadOnlyList<SnapshotCall> calls)
    {
        var draft = _properties.FirstOrDefault(property => property.Property.Name == calls[0].Text(0));
        if (draft is null || calls.Count != 2 || calls[1].Name != "HasColumnName")
        {
            return false;
        }

        draft.Apply(calls[1]);
        return true;
    }

    private void ApplyProperty(SnapshotCall call, IReadOnlyList<SnapshotCall> more)
    {
        if (call.Text(0) is not { } property)
        {
            return;
        }

        if (_properties.FirstOrDefault(other => other.Property.Name == property) is not { } draft)
        {
            var argument = call.Arguments[0];
            _properties.Add(draft = new RecordedPropertyDraft(new RecordedProperty(property, call.TypeArgument ?? "", Places.Of(argument.SyntaxTree, argument.Span))));
        }

        foreach (var next in more)
        {
            draft.Apply(next);
        }
    }

    private void AddPart(string? navigation, RecordedPartKind kind, string? type, SnapshotCall call, int depth)
    {
        if (navigation is null || type is null)
        {
            return;
        }

        var draft = new RecordedEntityDraft(type, Places.Of(call.Syntax.SyntaxTree, call.Syntax.Span));
        draft.Read(call.Lambda, depth + 1);
        _parts.Add((navigation, kind, draft));
    }

    private void AddAlternateKey(RecordedKey key)
    {
        _alternateKeys.RemoveAll(other => other.Properties == key.Properties);
        _alternateKeys.Add(key);
    }

    /// <summary>What extensions of the provider say stands in statements of its own.</summary>
    private void AddIndex(SnapshotCall call, IReadOnlyList<SnapshotCall> more)
    {
        var isNamed = call.IsArray(0);
        var properties = isNamed ? (call with { Arguments = [call.Arguments[0]] }).Texts() : call.Texts();
        var fresh = new RecordedIndex(properties.ToEquatableArray()) { ModelName = isNamed ? call.Text(1) : null };
        var at = _indexes.FindIndex(other => other.Properties == fresh.Properties && other.ModelName == fresh.ModelName);
        var index = at < 0 ? fresh : _indexes[at];
        index = index with { Name = NameIn(more) ?? index.Name };
        foreach (var next in more)
        {
            index = next.Name switch
            {
                "IsUnique" => index with { IsUnique = next.Flag(0) },
                "HasFilter" => index with { Filter = next.Text(0) },
                "HasMethod" => index with { Method = next.Text(0) },
                "IncludeProperties" => index with { Includes = next.Texts().ToEquatableArray() },
                "AreNullsDistinct" => index with { AreNullsDistinct = next.Flag(0) },
                "IsDescending" => index with { IsDescending = next.Arguments.Count == 0 ? index.Properties.Select(_ => true).ToEquatableArray() : next.Flags().ToEquatableArray() },
                _ => index,
            };
        }

        if (at < 0)
        {
            _indexes.Add(index);
        }
        else
        {
            _indexes[at] = index;
        }
    }

    private static RecordedForeignKey ForeignKey(SnapshotCall call, IReadOnlyList<SnapshotCall> more)
    {
        var key = new RecordedForeignKey(call.Text(0) ?? "", default) { Name = NameIn(more) };
        foreach (var next in more)
        {
            // Of a one-to-one relationship the dependent entity is named first.
            key = next.Name switch
            {
                "WithOne" => key with { IsUnique = true },
                "HasForeignKey" => key with { Properties = next.Texts(key.IsUnique ? 1 : 0).ToEquatableArray() },
                "HasPrincipalKey" => key with { PrincipalKey = next.Texts(key.IsUnique ? 1 : 0).ToEquatableArray() },
                "OnDelete" => key with { OnDelete = next.MemberName(0) },
                "IsRequired" => key with { IsRequired = next.Flag(0) },
                _ => key,
            };
        }

        return key;
    }

    /// <summary>The name of a key, index or foreign key: EF 3.1 has one call for the first two.</summary>
    private static string? NameIn(IReadOnlyList<SnapshotCall> calls) => calls
        .Select(call => call.Name switch
        {
            "HasName" or "HasDatabaseName" or "HasConstraintName" => call.Text(0),
            "HasAnnotation" when call.Text(0) == "Relational:Name" => call.Text(1),
            _ => null,
        })
        .LastOrDefault(name => name is not null);
}
