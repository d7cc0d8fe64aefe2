using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The type of a column: as declared, else that of its converter, of the key it references, or of the property.</summary>
internal sealed class ColumnTypes(ContextModel context)
{
    public Fact<SqlType> Of(Member member, ColumnFacets facets, PropertyTouches touched, ColumnRole role)
    {
        if (touched.Of(Aspects.Type) is { } touch)
        {
            return touch.Unknown<SqlType>();
        }

        if (UnknownFacet(touched) is { } unknown)
        {
            return unknown;
        }

        if (facets.TypeName is { } typeName)
        {
            var where = touched.Setting(settings => settings.TypeName)?.Where ?? facets.Column?.PlaceOf(context.Compilation, "TypeName");
            return DeclaredType.Read(typeName, facets) is { } declared
                ? Fact.Known(declared, where)
                : Fact.Unknown<SqlType>($"the type name '{typeName}' is not a built-in type and names no schema", where);
        }

        if (touched.Setting(settings => settings.Conversion) is { } conversion)
        {
            return conversion.IsKnown ? Converted(member, facets, conversion) : Fact.Unknown<SqlType>(conversion.Reason ?? "", conversion.Where);
        }

        if (!facets.HasType && InheritedType(member, role) is { } inherited)
        {
            return inherited;
        }

        if (member.Mapping.IsEnum && Enum(member.Type) is { } enumType && context.Enums.Find(enumType) is { } mapped)
        {
            return member.Mapping.IsSequence ? mapped.Select(type => type.ToArray()) : mapped;
        }

        return Mapped(member, StoreTypes.Of(member.Type, facets.ForMapping), null);
    }

    /// <summary>The type, declared or by convention, of which only the schema is not known; null for any other.</summary>
    public static SqlType? WithoutSchema(Member member, ColumnFacets facets, PropertyTouches touched) =>
        touched.Of(Aspects.Type) is not null || UnknownFacet(touched) is not null ? null
        : facets.TypeName is { } typeName ? StoreTypeName.WithoutSchema(typeName)
        : touched.Setting(settings => settings.Conversion) is null ? StoreTypes.Of(member.Type, facets.ForMapping).WithoutSchema
        : null;

    /// <summary>The texts as which the members of the property's enum are stored.</summary>
    public Fact<EquatableArray<string>> LabelsOf(Member member, ColumnFacets facets, PropertyTouches touched)
    {
        if (ClrTypes.Unwrap(member.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            return EnumLabels.None;
        }

        if ((touched.Of(Aspects.Converter) ?? touched.Of(Aspects.Type)) is { } touch)
        {
            return touch.Unknown<EquatableArray<string>>();
        }

        if (touched.Setting(settings => settings.Conversion) is { } conversion)
        {
            return conversion is { IsKnown: true, Value: { IsChosenByType: true, Provider: var provider } }
                ? provider.SpecialType == SpecialType.System_String ? EnumLabels.OfText(type) : EnumLabels.None
                : Fact.Unknown<EquatableArray<string>>("what its converter writes cannot be seen", conversion.Where);
        }

        return facets.TypeName is not null ? Fact.Unknown<EquatableArray<string>>("its column type is declared")
            : context.Enums.Find(type) is not { } mapped ? EnumLabels.None
            : mapped.IsKnown ? EnumLabels.OfEnumType(type)
            : Fact.Unknown<EquatableArray<string>>(mapped.Reason ?? "", mapped.Where);
    }

    private static INamedTypeSymbol? Enum(ITypeSymbol type) => ClrTypes.Unwrap(Sequences.ElementOf(type) ?? type) as INamedTypeSymbol;

    public Fact<bool> HasConverter(Member member, PropertyTouches touched, ColumnRole role)
    {
        if (touched.Of(Aspects.Converter) is { } touch)
        {
            return touch.Unknown<bool>();
        }

        if (touched.Setting(settings => settings.Conversion) is { } own)
        {
            return Fact.Known(true, own.Where);
        }

        // A foreign key is converted like the key it references.
        return role.Principal is { } principal && principal.Name != member.Name && PrincipalTouches(role) is { } touches
            ? HasConverter(principal, touches, default)
            : Fact.Known(false);
    }

    /// <summary>What is said about the column, by the fluent API first.</summary>
    public static ColumnFacets Facets(Member member, PropertyTouches touched)
    {
        var facets = ColumnFacets.Read(member.Symbol);
        var isToken = touched.Setting(settings => settings.IsConcurrencyToken)?.Is(true) ?? IsToken(member, facets);
        var isWritten = touched.Setting(settings => settings.Generation)?.Is(ValueGeneration.OnAddOrUpdate) ?? IsWritten(member, facets);
        return facets with
        {
            TypeName = touched.Setting(settings => settings.TypeName) is { IsKnown: true } typeName ? typeName.Value : facets.TypeName,
            MaxLength = Said(touched.Setting(settings => settings.MaxLength), facets.MaxLength),
            Precision = Said(touched.Setting(settings => settings.Precision), facets.Precision),
            Scale = Said(touched.Setting(settings => settings.Scale), facets.Scale),
            IsFixedLength = touched.Setting(settings => settings.IsFixedLength) is { IsKnown: true, Value: true },
            IsRowVersion = isToken && isWritten,
        };
    }

    public static bool IsToken(Member member, ColumnFacets facets) => facets.IsTimestamp || ColumnFacets.Find(member.Symbol, AttributeNames.ConcurrencyCheck) is not null;

    /// <summary>Whether <c>[Timestamp]</c> or <c>[DatabaseGenerated(DatabaseGeneratedOption.Computed)]</c> says that each change is followed by a new value.</summary>
    private static bool IsWritten(Member member, ColumnFacets facets) =>
        facets.IsTimestamp || ColumnFacets.Find(member.Symbol, AttributeNames.DatabaseGenerated) is { ConstructorArguments.Length: 1 } attribute && attribute.Positional<int>(0) == 2;

    private static Fact<SqlType> Converted(Member member, ColumnFacets facets, Fact<Conversion> conversion) =>
        Mapped(member, conversion.Value.Map(member.Type, facets.ForMapping), conversion.Where);

    private static Fact<SqlType> Mapped(Member member, Mapping mapping, Place? where) =>
        mapping.Type is { } type
            ? Fact.Known(type, where)
            : Fact.Unknown<SqlType>(mapping.Reason ?? $"'{member.Type.Name}' is no type that Npgsql maps", where);

    /// <summary>A foreign key without a type of its own has that of the key it references; null where it has none of either.</summary>
    private Fact<SqlType>? InheritedType(Member member, ColumnRole role)
    {
        if (role.Principal is { } principal && PrincipalTouches(role) is { } touches)
        {
            var facets = Facets(principal, touches);
            var hasType = facets.HasType || touches.Of(Aspects.Type) is not null || touches.Setting(settings => settings.Conversion) is not null;
            return hasType ? Of(principal, facets, touches, default).HandedDown() : null;
        }

        if (ValueGenerations.IsGeneratable(member.Type))
        {
            return null;
        }

        return role.MayBeForeignKey is { } reason
            ? Fact.Unknown<SqlType>(reason)
            : context.Configuration.Relationships.ForeignKey(member.Name)?.Unknown<SqlType>();
    }

    private PropertyTouches? PrincipalTouches(ColumnRole role) =>
        role is { Principal: { } principal, PrincipalEntity: { } entity } ? new PropertyTouches(principal, Hierarchy.Of(entity, context).OfMembers, context.Configuration) : null;

    private static int? Said(Fact<int?>? said, int? otherwise) => said is { IsKnown: true } fact ? fact.Value : otherwise;

    /// <summary>Why the type is not known although each call is: they contradict each other.</summary>
    private static Fact<SqlType>? UnknownFacet(PropertyTouches touched)
    {
        var typeName = touched.Setting(settings => settings.TypeName);
        var lengths = new[] { touched.Setting(settings => settings.MaxLength), touched.Setting(settings => settings.Precision), touched.Setting(settings => settings.Scale) };
        if (typeName is { IsKnown: false } name)
        {
            return Fact.Unknown<SqlType>(name.Reason ?? "", name.Where);
        }

        return lengths.FirstOrDefault(length => length is { IsKnown: false }) is { } unknown ? Fact.Unknown<SqlType>(unknown.Reason ?? "", unknown.Where) : null;
    }
}
