using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>A type with what has to be known of it to tell how values get into it.</summary>
/// <param name="Type">As the column has it.</param>
/// <param name="Below">The type below all domains, with its modifiers; else the type itself.</param>
/// <param name="Info">Of the type itself.</param>
internal sealed record TypeUse(SqlType Type, SqlType Below, TypeInfo Info)
{
    /// <summary>Whether it is a domain that forbids values.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether it is a domain that is NOT NULL.</summary>
    public bool ForbidsNull { get; init; }

    /// <summary>Whether it is a domain with a default.</summary>
    public bool HasDefault { get; init; }

    /// <summary>Whether more is known than its name.</summary>
    public bool IsKnown => !Type.IsUnknown && !IsOpaque(Info);

    public static TypeUse Of(SqlType type, ITypeSource types)
    {
        const int MostDomains = 32;
        var below = type;
        var (isRestricted, forbidsNull, hasDefault) = (false, false, false);
        for (var i = 0; i < MostDomains && !below.IsArray && types.FindType(below.Name) is DomainType domain; i++)
        {
            isRestricted |= domain.IsNotNull || !domain.Checks.IsEmpty;
            forbidsNull |= domain.IsNotNull;
            hasDefault |= domain.Default is not null;
            below = domain.Underlying;
        }

        return new TypeUse(type, below, new TypeCatalog(types).Of(type)) { IsRestricted = isRestricted, ForbidsNull = forbidsNull, HasDefault = hasDefault };
    }

    private static bool IsOpaque(TypeInfo info) => info.Kind is TypeKind.Opaque || info.Element is { Kind: TypeKind.Opaque } || info.BaseType is { Kind: TypeKind.Opaque };
}
