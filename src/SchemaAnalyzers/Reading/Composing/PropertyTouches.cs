using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>What the fluent API may change about one property of one entity, gathered over the names of its hierarchy.</summary>
internal sealed class PropertyTouches(Member member, IReadOnlyList<EntityTouches> hierarchy, ContextConfiguration configuration)
{
    public Touch? Of(Aspects aspects)
    {
        if (configuration.Everything is { } everything)
        {
            return everything;
        }

        if (member.Touch is { } own && (aspects & (Aspects.Column | Aspects.Existence)) != 0)
        {
            return own;
        }

        foreach (var touches in hierarchy)
        {
            if ((touches.Everything ?? touches.Of(member.Name, aspects)) is { } touch)
            {
                return touch;
            }
        }

        if ((aspects & Aspects.Nullability) != 0 && configuration.Relationships.Required(member.Name) is { } required)
        {
            return required;
        }

        return (aspects & Aspects.Generation) != 0 ? configuration.Generation ?? configuration.Relationships.ForeignKey(member.Name) : null;
    }
}
