using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the facts of one property that is stored in a column.</summary>
internal sealed class ColumnComposer(ContextModel context, Place fallback)
{
    /// <param name="touched">What the fluent API may change about the property.</param>
    public MappedProperty Compose(Member member, PropertyTouches touched, ColumnRole role)
    {
        var property = member.Property;
        var facets = Facets(property, touched);
        var column = touched.Setting(settings => settings.Column);
        var place = Places.Of(property, context.Compilation) ?? fallback;
        return new MappedProperty(property.Name, place)
        {
            Column = Column(property, facets, touched, column),
            IsColumnExplicit = column is not null || facets.Name is not null,
            ClrType = Fact.Known(ClrTypes.Of(property.Type), Places.Of(TypeSyntax(property), context.Compilation)),
            StoreType = StoreType(member, facets, touched, role),
            IsNullable = IsNullable(property, touched, role),
            IsNullabilityOblivious = !role.IsKey && !role.IsRequiredByNavigation && Nullability.IsOblivious(property),
            IsKey = role.IsKey,
            IsOfDerivedEntity = role.IsOfDerived,
            ValueGeneration = role.KeyTouch?.Unknown<ValueGeneration>() ?? ValueGenerations.Of(property, role.IsGeneratedKey, facets, touched),
            HasConverter = touched.Of(Aspects.Converter)?.Unknown<bool>() ?? Fact.Known(false),
            MaxLength = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.MaxLength) ?? Fact.Known(facets.MaxLength),
            Precision = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Precision) ?? Fact.Known(facets.Precision),
            Scale = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Scale) ?? Fact.Known(facets.Scale),
            IsConcurrencyToken = touched.Of(Aspects.Token)?.Unknown<bool>() ?? touched.Setting(settings => settings.IsConcurrencyToken) ?? Fact.Known(IsToken(property, facets)),
            Default = touched.Of(Aspects.Default)?.Unknown<string?>() ?? touched.Setting(settings => settings.Default) ?? Fact.Known<string?>(null),
            Computed = touched.Of(Aspects.Default)?.Unknown<string?>() ?? touched.Setting(settings => settings.Computed) ?? Fact.Known<string?>(null),
            Comment = touched.Of(Aspects.Comment)?.Unknown<string?>() ?? touched.Setting(settings => settings.Comment) ?? Fact.Known(facets.Comment),
        };
    }

    private Fact<Identifier> Column(IPropertySymbol property, ColumnFacets facets, PropertyTouches touched, Fact<string>? said)
    {
        if (touched.Of(Aspects.Column | Aspects.Existence) is { } touch)
        {
            return touch.Unknown<Identifier>();
        }

        if (said is { } column)
        {
            return column.Select(text => new Identifier(text));
        }

        if (facets.Name is { } name)
        {
            return Fact.Known(new Identifier(TableNames.Cut(name)), facets.Column!.PlaceOf(context.Compilation, position: 0));
        }

        if (context.Index.NamingConvention is { } convention)
        {
            return Fact.Unknown<Identifier>($"column names follow {convention}");
        }

        // uint with [Timestamp] is the system column that holds the row's version.
        var isRowVersion = facets.IsTimestamp && property.Type.SpecialType == SpecialType.System_UInt32;
        return Fact.Known(new Identifier(isRowVersion ? "xmin" : TableNames.Cut(property.Name)));
    }

    private Fact<SqlType> StoreType(Member member, ColumnFacets facets, PropertyTouches touched, ColumnRole role)
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

        if (member.Mapping.IsEnum && context.Configuration.Enums is { } enums)
        {
            return enums.Unknown<SqlType>();
        }

        if (!facets.HasType && InheritedType(member, role) is { } inherited)
        {
            return inherited;
        }

        var mapping = StoreTypes.Of(member.Property.Type, facets.ForMapping);
        return mapping.Type is { } type
            ? Fact.Known(type)
            : Fact.Unknown<SqlType>(mapping.Reason ?? $"'{member.Property.Type.Name}' is no type that Npgsql maps");
    }

    /// <summary>A foreign key without a type of its own has that of the key it references; null where it has none of either.</summary>
    private Fact<SqlType>? InheritedType(Member member, ColumnRole role)
    {
        if (role.Principal is { } principal)
        {
            var hierarchy = Hierarchy.Of(role.PrincipalEntity ?? principal.Property.ContainingType, context);
            var touches = new PropertyTouches(principal, hierarchy.Touches, context.Configuration);
            var facets = Facets(principal.Property, touches);
            return facets.HasType || touches.Of(Aspects.Type) is not null ? StoreType(principal, facets, touches, default) : null;
        }

        if (ValueGenerations.IsGeneratable(member.Property.Type))
        {
            return null;
        }

        return role.MayBeForeignKey is { } reason
            ? Fact.Unknown<SqlType>(reason)
            : context.Configuration.Relationships.ForeignKey(member.Name)?.Unknown<SqlType>();
    }

    private Fact<bool> IsNullable(IPropertySymbol property, PropertyTouches touched, ColumnRole role)
    {
        if (role.IsOfDerived)
        {
            return Fact.Known(true);
        }

        var isNotNullType = property.Type.IsValueType && ReferenceEquals(ClrTypes.Unwrap(property.Type), property.Type);
        if (isNotNullType || (role.IsKey && role.KeyTouch is null))
        {
            return Fact.Known(false);
        }

        if ((role.KeyTouch ?? touched.Of(Aspects.Nullability)) is { } touch)
        {
            return touch.Unknown<bool>();
        }

        if (touched.Setting(settings => settings.IsRequired) is { } required)
        {
            return required.Select(isRequired => !isRequired);
        }

        if (role.WasKey && !property.Type.IsValueType)
        {
            return Fact.Unknown<bool>("it is the key by convention, and another one is configured");
        }

        if (role.MayBeForeignKey is { } reason && Nullability.IsNullable(property))
        {
            return Fact.Unknown<bool>(reason);
        }

        var attribute = ColumnFacets.Find(property, AttributeNames.Required);
        return Fact.Known(!role.IsRequiredByNavigation && Nullability.IsNullable(property), attribute?.PlaceOf(context.Compilation) ?? Places.Of(TypeSyntax(property), context.Compilation));
    }

    /// <summary>What is said about the column, by the fluent API first.</summary>
    private static ColumnFacets Facets(IPropertySymbol property, PropertyTouches touched)
    {
        var facets = ColumnFacets.Read(property);
        return facets with
        {
            TypeName = touched.Setting(settings => settings.TypeName) is { IsKnown: true } typeName ? typeName.Value : facets.TypeName,
            MaxLength = Said(touched.Setting(settings => settings.MaxLength), facets.MaxLength),
            Precision = Said(touched.Setting(settings => settings.Precision), facets.Precision),
            Scale = Said(touched.Setting(settings => settings.Scale), facets.Scale),
            IsFixedLength = touched.Setting(settings => settings.IsFixedLength) is { IsKnown: true, Value: true },
        };
    }

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

    private static bool IsToken(IPropertySymbol property, ColumnFacets facets) =>
        facets.IsTimestamp || ColumnFacets.Find(property, AttributeNames.ConcurrencyCheck) is not null;

    private static SyntaxNode? TypeSyntax(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax declaration => declaration.Type,
        Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax component => component.Type,
        _ => null,
    };
}
