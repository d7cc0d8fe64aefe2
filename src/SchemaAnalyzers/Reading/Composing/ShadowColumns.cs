using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the foreign key columns that no property of the class stands for.</summary>
internal sealed class ShadowColumns(ContextModel context, Place fallback)
{
    /// <summary>Whether IsRequired(false) contradicts a navigation that cannot be null.</summary>
    private bool IsMadeOptional(Association association) =>
        association.Settings?.IsRequired is { IsKnown: true, Value: false } && Requiredness.Of(association, association.Properties, context);

    public MappedProperty Compose(Association association, ForeignKeyProperty property, bool isOfDerived)
    {
        var principal = property.Principal;
        var type = association.IsRequired || !principal.Type.IsValueType ? principal.Type : OrNull(principal.Type);
        var member = new Member(property.Name, type, null, MemberKind.Column, principal.Mapping, null);
        var touches = new PropertyTouches(member, [], context.Configuration);
        var role = new ColumnRole { Principal = principal, PrincipalEntity = association.Principal };
        var types = new ColumnTypes(context);
        var facets = ColumnTypes.Facets(member, touches);
        var place = Places.Of(association.ToPrincipal?.Symbol, context.Compilation) ?? fallback;
        return new MappedProperty(property.Name, place)
        {
            Column = context.Naming.Name("column", property.Name, place),
            ClrType = Fact.Known(ClrTypes.Of(principal.Type) with { IsNullable = !association.IsRequired }),
            StoreType = types.Of(member, facets, touches, role),
            HasConverter = types.HasConverter(member, touches, role),
            MaxLength = touches.Of(Aspects.Type)?.Unknown<int?>() ?? Fact.Known(facets.MaxLength),
            Precision = touches.Of(Aspects.Type)?.Unknown<int?>() ?? Fact.Known(facets.Precision),
            Scale = touches.Of(Aspects.Type)?.Unknown<int?>() ?? Fact.Known(facets.Scale),
            IsNullable = IsMadeOptional(association) ? Fact.Unknown<bool>("EF Core makes the column before the relationship is made optional", place) : Fact.Known(!association.IsRequired || isOfDerived, place),
            IsShadow = true,
            IsOfDerivedEntity = isOfDerived,
        };
    }

    private ITypeSymbol OrNull(ITypeSymbol type) =>
        ReferenceEquals(ClrTypes.Unwrap(type), type) ? context.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type) : type;
}
