using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Which types turn into which: find_coercion_pathway and can_coerce_type in parse_coerce.c.</summary>
internal sealed class Coercion(int version)
{
    /// <summary>Whether an answer hung on the version of the server.</summary>
    public bool IsVersionDependent { get; set; }

    public int Version { get; } = version;

    public char CategoryOf(TypeInfo type)
    {
        if (type.OldCategory is { } old)
        {
            const int LastWithOldCategories = 14;
            IsVersionDependent = true;
            return Version <= LastWithOldCategories ? old : type.Category;
        }

        return type.Category;
    }

    /// <summary>Whether one type becomes the other without being asked to.</summary>
    public bool IsImplicit(TypeInfo source, TypeInfo target) => CanCoerce(source, target, 'i');

    /// <param name="context">As in <see cref="Cast.Context"/>.</param>
    public bool CanCoerce(TypeInfo source, TypeInfo target, char context)
    {
        if (source == target || target.Is("any") || target.IsPolymorphic || source == BuiltIns.Literal)
        {
            return true;
        }

        return Path(source, target, context) is not null
            || (source == BuiltIns.Record && target.Kind == TypeKind.Composite)
            || (source.Kind == TypeKind.Composite && target == BuiltIns.Record)
            || (source.Element is { Kind: TypeKind.Composite } && target.Element == BuiltIns.Record);
    }

    /// <summary>How one type becomes the other: <c>b</c> the same bytes, <c>f</c> function, <c>i</c> by way of text, <c>a</c> element by element; null where it does not.</summary>
    public char? Path(TypeInfo source, TypeInfo target, char context)
    {
        source = source.BaseType;
        target = target.BaseType;
        if (source == target)
        {
            return 'b';
        }

        if (BuiltIns.FindCast(source, target) is { } cast)
        {
            IsVersionDependent |= !cast.Versions.IsAll;
            if (cast.Versions.Contains(Version))
            {
                return Allows(cast.Context, context) ? cast.Method : null;
            }
        }

        if (target.Kind == TypeKind.Multirange && source.Kind == TypeKind.Range && target.Subtype == source)
        {
            return context == 'e' ? 'f' : null;
        }

        if (source.Element is { } from && target.Element is { } to && Path(from, to, context) is { } path)
        {
            return path == 'i' ? 'i' : 'a';
        }

        var isText = context != 'i' && CategoryOf(target) == 'S';
        return isText || (context == 'e' && CategoryOf(source) == 'S') ? 'i' : null;
    }

    private static bool Allows(char cast, char context) => cast == 'i' || context == 'e' || (cast == 'a' && context == 'a');
}
