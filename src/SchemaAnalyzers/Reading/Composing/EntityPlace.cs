using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Where findings about an entity stand: its class, else the property of its set, else the call that configures it, else the context.</summary>
internal static class EntityPlace
{
    public static Place Of(INamedTypeSymbol type, ContextModel context)
    {
        if (Places.Of(type, context.Compilation) is { } own)
        {
            return own;
        }

        foreach (var set in context.Sets.Of(type))
        {
            if (Places.Of(set, context.Compilation) is { } place)
            {
                return place;
            }
        }

        foreach (var (chain, tree) in context.Index.Chains.Select(item => (item.Chain, item.Tree)))
        {
            if (chain.Entity == type.Name && chain.Calls.Count > 0 && chain.Calls[0].Name == "Entity")
            {
                return Places.Of(tree, chain.Calls[0].Span);
            }
        }

        return context.Place;
    }
}
