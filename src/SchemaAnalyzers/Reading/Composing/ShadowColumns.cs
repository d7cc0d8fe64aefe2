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
    private static bool IsMadeOptional(Association association) =>
        association.Settings?.IsRequired is { IsKnown: true, Value: false } && Requiredness.Of(association, association.Properties);

    public MappedProperty Compose(Association association, ForeignKeyProperty property, bool isOfDerived)
    {
        var principal = property.Principal;
        var hierarchy = Hierarchy.Of(association.Principal, context);
        var touches = new PropertyTouches(principal, hierarchy.Touches, context.Configuration);
        var key = new ColumnComposer(context, fallback).Compose(principal, touches, default);
        var place = Places.Of(association.ToPrincipal?.Symbol, context.Compilation) ?? fallback;
        return new MappedProperty(property.Name, place)
        {
            Column = context.Index.NamingConvention is { } convention
                ? Fact.Unknown<Identifier>($"column names follow {convention}")
                : Fact.Known(new Identifier(TableNames.Cut(property.Name)), place),
            ClrType = Fact.Known(ClrTypes.Of(principal.Type) with { IsNullable = !association.IsRequired }),
            StoreType = key.StoreType,
            HasConverter = key.HasConverter,
            IsNullable = IsMadeOptional(association) ? Fact.Unknown<bool>("EF Core makes the column before the relationship is made optional", place) : Fact.Known(!association.IsRequired || isOfDerived, place),
            IsShadow = true,
            IsOfDerivedEntity = isOfDerived,
        };
    }
}
