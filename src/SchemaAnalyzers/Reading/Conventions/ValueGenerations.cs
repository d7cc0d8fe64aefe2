using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Composing;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>When a value is supplied by the database or by EF: <c>[DatabaseGenerated]</c>, <c>[Timestamp]</c>, a lone key of an integer type or Guid.</summary>
/// <remarks>EF's ValueGenerationConvention and its relational heirs.</remarks>
internal static class ValueGenerations
{
    public static Fact<ValueGeneration> Of(Member member, bool isGeneratedKey, ColumnFacets facets, PropertyTouches touched)
    {
        if (touched.Of(Aspects.Generation) is { } touch)
        {
            return touch.Unknown<ValueGeneration>();
        }

        if (touched.Setting(settings => settings.Generation) is { } said)
        {
            return said;
        }

        if (ColumnFacets.Find(member.Symbol, AttributeNames.DatabaseGenerated)?.Positional<int>(0) is { } option &&
            ColumnFacets.Find(member.Symbol, AttributeNames.DatabaseGenerated) is { ConstructorArguments.Length: 1 })
        {
            return Fact.Known(option switch
            {
                1 => ValueGeneration.OnAdd,
                2 => ValueGeneration.OnAddOrUpdate,
                _ => ValueGeneration.Never,
            });
        }

        if (facets.IsTimestamp)
        {
            return Fact.Known(ValueGeneration.OnAddOrUpdate);
        }

        if (Implied(touched) is { } implied)
        {
            return implied;
        }

        return Fact.Known(isGeneratedKey && IsGeneratable(member.Type) ? ValueGeneration.OnAdd : ValueGeneration.Never);
    }

    /// <summary>A computed column is read after every change, a default or an identity after an insert.</summary>
    /// <remarks>EF's RelationalValueGenerationConvention and NpgsqlValueGenerationConvention.</remarks>
    private static Fact<ValueGeneration>? Implied(PropertyTouches touched)
    {
        if (touched.Setting(settings => settings.Computed) is { } computed)
        {
            return Fact.Known(ValueGeneration.OnAddOrUpdate, computed.Where);
        }

        if ((touched.Setting(settings => settings.Default)?.Where ?? touched.Setting(settings => settings.DefaultValue)?.Where) is { } value)
        {
            return Fact.Known(ValueGeneration.OnAdd, value);
        }

        return touched.Setting(settings => settings.HasStrategy ? Fact.Known(true) : (Fact<bool>?)null) is null ? null : Fact.Known(ValueGeneration.OnAdd);
    }

    public static bool IsGeneratable(ITypeSymbol type)
    {
        var bare = ClrTypes.Unwrap(type);
        return bare.SpecialType is
            SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or
            SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Char || ClrTypes.FullName(bare) == "System.Guid";
    }
}
