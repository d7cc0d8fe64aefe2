namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The types behind anyelement, anyarray, anyrange, anycompatible ...: enforce_generic_type_consistency in parse_coerce.c.</summary>
/// <remarks>https://www.postgresql.org/docs/current/extend-type-system.html#EXTEND-TYPES-POLYMORPHIC</remarks>
internal sealed class Polymorphism
{
    private readonly Coercion _coercion;
    private readonly List<ExpressionType> _compatible = [];
    private TypeInfo? _element;
    private TypeInfo? _array;
    private TypeInfo? _range;
    private TypeInfo? _multirange;
    private TypeInfo? _compatibleRange;
    private bool _isConsistent = true;
    private bool _usesCompatible;

    private Polymorphism(Coercion coercion, TypeInfo[] declared, TypeInfo[] actual)
    {
        _coercion = coercion;
        for (var i = 0; i < declared.Length && _isConsistent; i++)
        {
            Take(declared[i], actual[i]);
        }

        Complete(declared);
    }

    /// <summary>Whether arguments of these types can be passed.</summary>
    public static bool IsConsistent(Coercion coercion, TypeInfo[] declared, TypeInfo[] actual) =>
        new Polymorphism(coercion, declared, actual)._isConsistent;

    /// <summary>The type that comes out; null where it cannot be told.</summary>
    public static TypeInfo? Result(Coercion coercion, TypeCatalog types, TypeInfo result, TypeInfo[] declared, TypeInfo[] actual)
    {
        var solved = new Polymorphism(coercion, declared, actual);
        if (!solved._isConsistent)
        {
            return null;
        }

        var compatible = solved.Compatible();
        return result.Name.Name.Value switch
        {
            "anyelement" or "anynonarray" or "anyenum" => solved._element,
            "anyarray" => solved._array ?? ArrayOf(types, solved._element),
            "anyrange" => solved._range,
            "anymultirange" => solved._multirange ?? (solved._range is { } range ? types.MultirangeOf(range) : null),
            "anycompatible" or "anycompatiblenonarray" => compatible,
            "anycompatiblearray" => ArrayOf(types, compatible),
            "anycompatiblerange" => solved._compatibleRange,
            _ => null,
        };
    }

    private static TypeInfo? ArrayOf(TypeCatalog types, TypeInfo? element) => element is null or { IsArray: true } ? null : types.ArrayOf(element);

    private void Take(TypeInfo declared, TypeInfo actual)
    {
        if (!declared.IsPolymorphic)
        {
            return;
        }

        var name = declared.Name.Name.Value;
        _usesCompatible |= name.StartsWith("anycompatible", StringComparison.Ordinal);
        if (actual == BuiltIns.Literal)
        {
            return;
        }

        // Domains over arrays and ranges are looked through.
        var below = actual.BaseType;
        switch (name)
        {
            case "anyelement" or "anynonarray" or "anyenum":
                Set(ref _element, actual);
                break;
            case "anyarray":
                Set(ref _array, below, below.IsArray);
                break;
            case "anyrange":
                Set(ref _range, below, below.Kind == TypeKind.Range);
                break;
            case "anymultirange":
                Set(ref _multirange, below, below.Kind == TypeKind.Multirange);
                break;
            case "anycompatible" or "anycompatiblenonarray":
                _compatible.Add(new ExpressionType(actual));
                break;
            case "anycompatiblearray":
                _isConsistent &= below.IsArray;
                _compatible.Add(new ExpressionType(below.Element));
                break;
            case "anycompatiblerange":
                Set(ref _compatibleRange, below, below.Kind == TypeKind.Range);
                _compatible.Add(new ExpressionType(below.Subtype));
                break;
            default:
                _isConsistent = false;
                break;
        }
    }

    private void Set(ref TypeInfo? slot, TypeInfo type, bool isRight = true)
    {
        _isConsistent &= isRight && (slot is null || slot == type);
        slot ??= type;
    }

    /// <summary>What follows from each other: the element from the array, the element from the range.</summary>
    private void Complete(TypeInfo[] declared)
    {
        if (!_isConsistent)
        {
            return;
        }

        if (_array?.Element is { } ofArray)
        {
            Set(ref _element, ofArray);
        }

        if (_multirange?.Subtype is { } ofMultirange)
        {
            Set(ref _range, ofMultirange);
        }

        if (_range?.Subtype is { } ofRange)
        {
            Set(ref _element, ofRange);
        }

        foreach (var type in declared.Where(type => type.IsPolymorphic))
        {
            _isConsistent &= type.Name.Name.Value switch
            {
                "anynonarray" => _element is not { BaseType.IsArray: true },
                "anyenum" => _element is null or { Kind: TypeKind.Enum },
                "anycompatiblenonarray" => Compatible() is not { BaseType.IsArray: true },
                _ => true,
            };
        }

        _isConsistent &= !_usesCompatible || _compatible.Count == 0 || IsCompatible();
    }

    private bool IsCompatible() => Compatible() is { } common && _compatible.TrueForAll(type => _coercion.IsImplicit(type.Type!, common))
        && (_compatibleRange is null || _compatibleRange.Subtype == common);

    private TypeInfo? Compatible() => !_usesCompatible ? null : _compatible.Count == 0 ? BuiltIns.Text : CommonType.TypeOf(_coercion, _compatible);
}
