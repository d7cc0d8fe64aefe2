using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.PlainClasses;

/// <summary>Composes a class that Dapper, Dapper.Contrib or linq2db maps.</summary>
internal sealed class PlainClassComposer
{
    private const string NoStoreType = "the mapper leaves the column's type to the schema";

    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _type;
    private readonly PlainMapper _mapper;
    private readonly AttributeData _table;
    private readonly Place _place;

    private PlainClassComposer(Compilation compilation, INamedTypeSymbol type, PlainMapper mapper, AttributeData table)
    {
        _compilation = compilation;
        _type = type;
        _mapper = mapper;
        _table = table;
        _place = Places.Of(type, compilation) ?? default;
    }

    public static Entity Compose(Compilation compilation, INamedTypeSymbol type, Libraries libraries)
    {
        var (mapper, table) = PlainMapping.Of(type, libraries);
        return new PlainClassComposer(compilation, type, mapper, table!).Compose();
    }

    private Entity Compose()
    {
        var properties = MemberDiscovery.Candidates(_type).Where(IsColumn).ToList();
        var keys = Keys(properties);
        var composed = properties.Select(property => Property(property, keys)).ToEquatableArray();
        return new Entity(_type.Name, ClrTypes.FullName(_type), null, _place)
        {
            Target = PlainTable.Of(_mapper, _table, _compilation),
            Properties = composed,
            TableColumns = _mapper == PlainMapper.Annotations
                ? Fact.Unknown<EquatableArray<Identifier>>("statements that are written by hand may name other columns")
                : Fact.Known(composed.Select(property => property.Column.Value).ToEquatableArray()),
            PrimaryKey = keys.Count > 0 ? Fact.Known<ModelKey?>(new ModelKey(keys.ToArray())) : Fact.Unknown<ModelKey?>("no property is marked as the key"),
            NamesMatchLoosely = true,
        };
    }

    /// <summary>linq2db takes only marked properties by default, the others take every property of a type that a column can have.</summary>
    private bool IsColumn(IPropertySymbol property)
    {
        if (PlainMapping.IsLeftOut(property) ||
            property.GetMethod is not { DeclaredAccessibility: Accessibility.Public } ||
            !MemberDiscovery.HasSetter(property) ||
            !StoreTypes.Of(property.Type, default).IsColumn)
        {
            return false;
        }

        var isMarked = PlainMapping.Column(property) is not null || PlainMapping.Key(property).IsKey || PlainMapping.Key(property).IsGenerated;
        var needsMark = _table.NamedArguments.FirstOrDefault(argument => argument.Key == "IsColumnAttributeRequired").Value.Value is not false;
        return _mapper != PlainMapper.Linq2Db || isMarked || !needsMark;
    }

    private List<string> Keys(List<IPropertySymbol> properties)
    {
        var marked = properties.Where(property => PlainMapping.Key(property).IsKey).ToList();
        if (marked.Count == 0 && _mapper == PlainMapper.DapperContrib)
        {
            marked = properties.Where(property => string.Equals(property.Name, "Id", StringComparison.OrdinalIgnoreCase)).ToList();
        }

        return marked.Select(property => property.Name).ToList();
    }

    private MappedProperty Property(IPropertySymbol property, List<string> keys)
    {
        var column = PlainMapping.Column(property);
        var name = column?.Positional<string>(0) ?? column?.Named<string>("Name");
        var typeName = column?.Named<string>("TypeName");
        var isKey = keys.Contains(property.Name);
        var (isMarked, isGenerated) = PlainMapping.Key(property);
        var generates = isGenerated || (isKey && !isMarked);
        return new MappedProperty(property.Name, Places.Of(property, _compilation) ?? _place)
        {
            Column = Fact.Known(new Identifier(name ?? property.Name), name is null ? null : column!.PlaceOf(_compilation, "Name", 0)),
            IsColumnExplicit = name is not null,
            ClrType = Fact.Known(ClrTypes.Of(property.Type)),
            StoreType = typeName is not null && StoreTypeName.Parse(typeName) is { } declared
                ? Fact.Known(declared, column!.PlaceOf(_compilation, "TypeName"))
                : Fact.Unknown<SqlType>(NoStoreType),
            IsNullable = Fact.Known(!isKey && (PlainMapping.CanBeNull(property) ?? Nullability.IsNullable(property))),
            IsNullabilityOblivious = !isKey && PlainMapping.CanBeNull(property) is null && Nullability.IsOblivious(property),
            IsKey = isKey,
            Range = Validation.Range(property, _compilation),
            Pattern = Validation.Pattern(property, _compilation),
            ValueGeneration = Fact.Known(generates ? ValueGeneration.OnAdd : ValueGeneration.Never),
        };
    }
}
