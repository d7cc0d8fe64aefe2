using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasDiscriminator and the calls that follow it.</summary>
internal static class DiscriminatorCalls
{
    /// <summary>Whether all that the chain says is known.</summary>
    public static bool Apply(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (read(call) is not { } reader || call.Members.Count > 1)
        {
            return false;
        }

        // HasDiscriminator("kind", typeof(int)) is HasDiscriminator<int>("kind").
        var isTyped = call.Arguments.Count == 2 && call.MentionedTypes.Count > 0;
        if (isTyped || (call.HasOtherArguments && call.Arguments.Count > 0))
        {
            return false;
        }

        var discriminator = settings.Discriminator ??= new DiscriminatorSetting();
        discriminator.Place = reader.Place;
        discriminator.Name = call.Members.FirstOrDefault() ?? (call.TypeArguments.Count > 0 ? "Discriminator" : discriminator.Name);
        discriminator.Type = call.TypeArguments.Count == 1 ? reader.TypeArgument(0) : discriminator.Type;
        return (call.TypeArguments.Count == 0 || discriminator.Type is not null) && chain.Calls.Skip(first + 1).All(next => read(next) is { } nextReader && ApplyOne(discriminator, chain.Entity!, nextReader));
    }

    private static bool ApplyOne(DiscriminatorSetting discriminator, string entity, CallReader call)
    {
        if (call.Call.Name != "HasValue")
        {
            return call.Call.Name is "IsComplete" or "HasAnnotation";
        }

        var named = call.Call.TypeArguments.FirstOrDefault() ?? (call.Count == 2 ? call.Call.MentionedTypes.FirstOrDefault() : entity);
        if (named is null || call.Count == 0 || call.Text(call.Count - 1) is not { } text)
        {
            discriminator.HasUnknownValue = true;
            return true;
        }

        discriminator.Lengths[named] = text.Value.Length;
        return true;
    }
}
