using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>What the fluent API says or may change about one property of one entity, gathered over the names of its hierarchy.</summary>
internal sealed class PropertyTouches(Member member, IReadOnlyList<EntityTouches> hierarchy, ContextConfiguration configuration)
{
    private readonly IReadOnlyList<TypeDefault> _defaults = configuration.TypeDefaults.Of(member.Type);

    /// <summary>What is said about it; null where nothing is. Said differently under several names of the hierarchy it is unknown.</summary>
    public Fact<T>? Setting<T>(Func<PropertySettings, Fact<T>?> setting)
    {
        Fact<T>? found = null;
        foreach (var said in hierarchy.Select(touches => touches.FindSettings(member.Name)).OfType<PropertySettings>().Select(setting).OfType<Fact<T>>())
        {
            found = found is { } other && !(other.IsKnown && said.IsKnown && said.Is(other.Value))
                ? Fact.Unknown<T>("it is configured twice, under classes of its hierarchy", said.Where)
                : said;
        }

        return found ?? _defaults.Select(ofType => setting(ofType.Settings)).FirstOrDefault(said => said is not null);
    }

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
            if ((touches.Everything ?? touches.Of(member.Name, aspects) ?? touches.OfAll(member.Type, aspects)) is { } touch)
            {
                return touch;
            }
        }

        if (_defaults.FirstOrDefault(ofType => (ofType.Aspects & aspects) != 0) is { } uncertain)
        {
            return uncertain.Touch;
        }

        if ((aspects & Aspects.Nullability) != 0 && configuration.Relationships.Required(member.Name) is { } required)
        {
            return required;
        }

        return (aspects & Aspects.Generation) != 0 ? configuration.Relationships.ForeignKey(member.Name) : null;
    }
}
