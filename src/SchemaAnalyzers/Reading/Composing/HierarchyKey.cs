using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Where a key that stands in several tables of a hierarchy gets its values from.</summary>
internal static class HierarchyKey
{
    public static MappedProperty Of(MappedProperty key, Member member, Hierarchy hierarchy, ContextModel context) => hierarchy.Layout.Kind switch
    {
        // The table of the root makes the value, the others take it over.
        TableLayout.Joined when !hierarchy.IsRoot => key with { ValueGeneration = key.ValueGeneration.Select(_ => ValueGeneration.Never) },
        TableLayout.Separate => OfSeparate(key, member, hierarchy, context),
        _ => key,
    };

    /// <summary>All tables of the hierarchy take their numbers from one sequence, so that no number occurs twice.</summary>
    /// <remarks>The provider's NpgsqlValueGenerationStrategyConvention; its names are those of a model that does not configure them.</remarks>
    private static MappedProperty OfSeparate(MappedProperty key, Member member, Hierarchy hierarchy, ContextModel context)
    {
        var touches = new PropertyTouches(member, hierarchy.OfMembers, context.Configuration);
        var type = ClrTypes.Unwrap(member.Type);
        if (ClrTypes.FullName(type) == "System.Guid" || !key.ValueGeneration.Is(ValueGeneration.OnAdd) || !key.Default.Is(null))
        {
            return key;
        }

        if (context.Configuration.HiLo is { } touch)
        {
            return key with { Default = touch.Unknown<string?>() };
        }

        if (type.SpecialType is not (SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64) || !key.HasConverter.Is(false))
        {
            return key with { Default = Fact.Unknown<string?>("whether its numbers come from a sequence is not read", key.Default.Where) };
        }

        if (touches.Setting(settings => settings.HasStrategy ? Fact.Known(true) : (Fact<bool>?)null) is { } strategy)
        {
            return key with
            {
                ValueGeneration = hierarchy.IsRoot ? key.ValueGeneration : Fact.Unknown<ValueGeneration>("the strategy of the key is that of the first table only", strategy.Where),
            };
        }

        var sequence = new Identifier(TableNames.ShortName(hierarchy.Root) + "Sequence");
        var name = context.Configuration.DefaultSchema is { IsKnown: true, Value: { } schema } ? SqlQuote.Name(new QualifiedName(new Identifier(schema), sequence)) : SqlQuote.Identifier(sequence);
        return key with { Default = context.Configuration.Schema?.Unknown<string?>() ?? Fact.Known<string?>($"nextval('{name}')", key.Default.Where) };
    }
}
