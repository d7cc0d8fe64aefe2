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
        var facets = Facets(member, touched);
        var column = touched.Setting(settings => settings.Column);
        var place = Places.Of(member.Symbol, context.Compilation) ?? member.Call ?? fallback;
        return new MappedProperty(member.Name, place)
        {
            Column = Column(member, facets, touched, column),
            IsColumnExplicit = column is not null || facets.Name is not null,
            ClrType = Fact.Known(ClrTypes.Of(member.Type), member.Call ?? Places.Of(TypeSyntax(member.Symbol), context.Compilation)),
            StoreType = StoreType(member, facets, touched, role),
            IsNullable = IsNullable(member, touched, role),
            IsNullabilityOblivious = !role.IsKey && !role.IsRequiredByNavigation && Nullability.IsOblivious(member.Symbol),
            IsKey = role.IsKey,
            IsShadow = member.Symbol is null,
            IsOfDerivedEntity = role.IsOfDerived,
            ValueGeneration = role.KeyTouch?.Unknown<ValueGeneration>() ?? ValueGenerations.Of(member, role.IsGeneratedKey, facets, touched),
            HasConverter = touched.Of(Aspects.Converter)?.Unknown<bool>() ?? Fact.Known(false),
            MaxLength = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.MaxLength) ?? Fact.Known(facets.MaxLength),
            Precision = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Precision) ?? Fact.Known(facets.Precision),
            Scale = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Scale) ?? Fact.Known(facets.Scale),
            IsConcurrencyToken = touched.Of(Aspects.Token)?.Unknown<bool>() ?? touched.Setting(settings => settings.IsConcurrencyToken) ?? Fact.Known(IsToken(member, facets)),
            Default = touched.Of(Aspects.Default)?.Unknown<string?>() ?? touched.Setting(settings => settings.Default) ?? Fact.Known<string?>(null),
            Computed = touched.Of(Aspects.Default)?.Unknown<string?>() ?? touched.Setting(settings => settings.Computed) ?? Fact.Known<string?>(null),
            Comment = touched.Of(Aspects.Comment)?.Unknown<string?>() ?? touched.Setting(settings => settings.Comment) ?? Fact.Known(facets.Comment),
        };
    }

    private Fact<Identifier> Column(Member member, ColumnFacets facets, PropertyTouches touched, Fact<string>? said)
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
        var isRowVersion = facets.IsTimestamp && member.Type.SpecialType == SpecialType.System_UInt32;
        return Fact.Known(new Identifier(isRowVersion ? "xmin" : TableNames.Cut(member.Name)), member.Call);
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

        var mapping = StoreTypes.Of(member.Type, facets.ForMapping);
        return mapping.Type is { } type
            ? Fact.Known(type)
            : Fact.Unknown<SqlType>(mapping.Reason ?? $"'{member.Type.Name}' is no type that Npgsql maps");
    }

    /// <summary>A foreign key without a type of its own has that of the key it references; null where it has none of either.</summary>
    private Fact<SqlType>? InheritedType(Member member, ColumnRole role)
    {
        if (role is { Principal: { } principal, PrincipalEntity: { } principalEntity })
        {
            var hierarchy = Hierarchy.Of(principalEntity, context);
            var touches = new PropertyTouches(principal, hierarchy.Touches, context.Configuration);
            var facets = Facets(principal, touches);
            return facets.HasType || touches.Of(Aspects.Type) is not null ? StoreType(principal, facets, touches, default) : null;
        }

        if (ValueGenerations.IsGeneratable(member.Type))
        {
            return null;
        }

        return role.MayBeForeignKey is { } reason
            ? Fact.Unknown<SqlType>(reason)
            : context.Configuration.Relationships.ForeignKey(member.Name)?.Unknown<SqlType>();
    }

    private Fact<bool> IsNullable(Member member, PropertyTouches touched, ColumnRole role)
    {
        if (role.IsOfDerived)
        {
            return Fact.Known(true);
        }

        var isNotNullType = member.Type.IsValueType && ReferenceEquals(ClrTypes.Unwrap(member.Type), member.Type);
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

        if (role.WasKey && !member.Type.IsValueType)
        {
            return Fact.Unknown<bool>("it is the key by convention, and another one is configured");
        }

        if (member.NullabilityTouch is { } hidden)
        {
            return hidden.Unknown<bool>();
        }

        if (role.MayBeForeignKey is { } reason && Nullability.IsNullable(member))
        {
            return Fact.Unknown<bool>(reason);
        }

        var attribute = ColumnFacets.Find(member.Symbol, AttributeNames.Required);
        return Fact.Known(!role.IsRequiredByNavigation && Nullability.IsNullable(member), attribute?.PlaceOf(context.Compilation) ?? member.Call ?? Places.Of(TypeSyntax(member.Symbol), context.Compilation));
    }

    /// <summary>What is said about the column, by the fluent API first.</summary>
    private static ColumnFacets Facets(Member member, PropertyTouches touched)
    {
        var facets = ColumnFacets.Read(member.Symbol);
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

    private static bool IsToken(Member member, ColumnFacets facets) =>
        facets.IsTimestamp || ColumnFacets.Find(member.Symbol, AttributeNames.ConcurrencyCheck) is not null;

    private static SyntaxNode? TypeSyntax(ISymbol? symbol) => symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax declaration => declaration.Type,
        Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax component => component.Type,
        _ => null,
    };
}
