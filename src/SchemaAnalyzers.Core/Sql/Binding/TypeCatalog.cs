using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The types of one binding: the built-in ones, and those of the schema as they are asked for.</summary>
internal sealed class TypeCatalog(ITypeSource schema)
{
    private const int MaximumDomains = 50;

    private readonly Dictionary<QualifiedName, TypeInfo> _types = [];
    private readonly Dictionary<TypeInfo, TypeInfo> _arrays = [];
    private int _depth;

    public TypeInfo Of(SqlType type)
    {
        var element = OfElement(type);
        return type.IsArray ? ArrayOf(element) : element;
    }

    public TypeInfo ArrayOf(TypeInfo element)
    {
        if (BuiltIns.ArrayOf(element) is { } builtIn)
        {
            return builtIn;
        }

        if (!_arrays.TryGetValue(element, out var array))
        {
            _arrays[element] = array = BuiltInTypeLoader.ArrayOf(element);
        }

        return array;
    }

    public ExpressionType ColumnType(SqlType type, QualifiedName? collation)
    {
        var info = Of(type);
        var state = CollationState.Of(info);
        return new ExpressionType(info, Modifiers.Of(type), collation is { } name && info.IsCollatable ? state with { Name = name == CollationState.Default ? null : name } : state);
    }

    /// <summary>The multirange of a range, the range of a multirange.</summary>
    public TypeInfo? MultirangeOf(TypeInfo range) =>
        range.IsBuiltIn ? BuiltIns.MultirangeOf(range) : schema.FindMultirange(range.Name) is { } name ? Of(new SqlType(name, default)) : null;

    /// <summary>The columns of a composite type or of a row type; null where they are not known.</summary>
    public IReadOnlyList<(Identifier Name, ExpressionType Type)>? FieldsOf(TypeInfo type)
    {
        var composite = type.BaseType;
        if (composite.Kind != TypeKind.Composite)
        {
            return null;
        }

        if (schema.FindType(composite.Name) is CompositeType named)
        {
            return [.. named.Fields.Select(field => (field.Name, ColumnType(field.Type, field.Collation)))];
        }

        return schema.FindRowType(composite.Name) is { IsComplete: true } row ? [.. row.Columns.Select(column => (column.Name, ColumnType(column.Type, column.Collation)))] : null;
    }

    private TypeInfo OfElement(SqlType type)
    {
        if (type.IsBuiltIn && BuiltIns.FindType(type.Name.Name.Value) is { } builtIn)
        {
            return builtIn;
        }

        if (!_types.TryGetValue(type.Name, out var info))
        {
            _types[type.Name] = info = Create(type.Name);
        }

        return info;
    }

    private TypeInfo Create(QualifiedName name)
    {
        switch (schema.FindType(name))
        {
            case EnumType:
                return new TypeInfo(name, TypeKind.Enum, 'E');
            case CompositeType:
                return new TypeInfo(name, TypeKind.Composite, 'C');
            case RangeType range:
                return new TypeInfo(name, TypeKind.Range, 'R') { Subtype = Of(range.Subtype) };
            case DomainType domain when ++_depth < MaximumDomains:
                var below = Of(domain.Underlying).BaseType;
                _depth--;
                return new TypeInfo(name, TypeKind.Domain, below.Category)
                {
                    IsPreferred = false,
                    OldCategory = below.OldCategory,
                    Base = below,
                    IsCollatable = below.IsCollatable,
                    Collation = domain.Collation ?? (Of(domain.Underlying).Collation),
                };
        }

        if (schema.FindRowType(name) is not null)
        {
            return new TypeInfo(name, TypeKind.Composite, 'C');
        }

        // The multirange of a range of the schema is known by its name only.
        return schema.FindMultirange(name) is { } other && schema.FindType(other) is RangeType
            ? new TypeInfo(name, TypeKind.Multirange, 'R') { Subtype = Of(new SqlType(other, default)) }
            : new TypeInfo(name, TypeKind.Opaque, 'U');
    }
}
