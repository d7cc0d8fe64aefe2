namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The type of UNION, CASE, ARRAY, COALESCE ...: select_common_type in parse_coerce.c.</summary>
/// <remarks>https://www.postgresql.org/docs/current/typeconv-union-case.html</remarks>
internal static class CommonType
{
    /// <summary>The type with its modifiers and collation; unknown where that of one operand is.</summary>
    public static ExpressionType Of(Coercion coercion, IReadOnlyList<ExpressionType> types)
    {
        if (TypeOf(coercion, types) is not { } common)
        {
            return default;
        }

        var modifiers = types[0].Modifiers;
        var collation = default(CollationState);
        foreach (var type in types)
        {
            modifiers = type.Type == common && type.Modifiers == modifiers ? modifiers : default;
            collation = collation.Merge(type.IsLiteral ? CollationState.Of(common) : type.Collation.For(common));
        }

        return new ExpressionType(common, modifiers, collation.For(common));
    }

    /// <summary>Null where it cannot be told.</summary>
    public static TypeInfo? TypeOf(Coercion coercion, IReadOnlyList<ExpressionType> types)
    {
        if (types.Count == 0 || types.Any(type => !type.IsKnown))
        {
            return null;
        }

        var first = types[0].Type!;
        if (first != BuiltIns.Literal && types.All(type => type.Type == first))
        {
            return first;
        }

        var common = first.BaseType;
        for (var i = 1; i < types.Count; i++)
        {
            var next = types[i].Type!.BaseType;
            if (next == BuiltIns.Literal || next == common)
            {
                continue;
            }

            if (common == BuiltIns.Literal)
            {
                common = next;
                continue;
            }

            if (next.Kind == TypeKind.Opaque || common.Kind == TypeKind.Opaque || coercion.CategoryOf(next) != coercion.CategoryOf(common))
            {
                return null;
            }

            if (!common.IsPreferred && coercion.IsImplicit(common, next) && !coercion.IsImplicit(next, common))
            {
                common = next;
            }
        }

        return common == BuiltIns.Literal ? BuiltIns.Text : common;
    }
}
