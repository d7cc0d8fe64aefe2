using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls that make a member a part of its entity, and those that only the builder of a part has.</summary>
internal static class PartCalls
{
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "HasField", "HasJsonPropertyName", "HasPropertyAnnotation", "HasSentinel", "HasTypeAnnotation",
    };

    /// <summary>OwnsOne and its siblings: whether all that the call says is known.</summary>
    public static bool Begin(EntityTouches touches, FluentCall call, Func<FluentCall, CallReader?> read)
    {
        if (call is not { HasOtherArguments: false, Members: { Count: 1 } members } || read(call) is not { } reader)
        {
            return false;
        }

        var type = call.TypeArguments.Count > 0 ? reader.TypeArgument(call.TypeArguments.Count - 1) as INamedTypeSymbol : null;
        if (call.TypeArguments.Count > 0 && type is null)
        {
            return false;
        }

        touches.Settings.Ignored.Remove(members[0]);
        touches.Parts[members[0]] = new PartSetting(call.Name.StartsWith("Owns", StringComparison.Ordinal), call.Name is "OwnsMany" or "ComplexCollection", type, reader.Place);
        return true;
    }

    /// <summary>Whether the call is one of the builder of a part, and all that it says is known.</summary>
    public static bool Apply(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        if (read(chain.Calls[first]) is not { } call)
        {
            return false;
        }

        switch (call.Call.Name)
        {
            case "WithOwner" when !call.Call.HasOtherArguments:
                return chain.Calls.Skip(first + 1).All(next => read(next) is { } reader && Owner(settings, reader));
            case "ToJson":
                settings.Json = call.Count == 0 ? Fact.Known<string?>(null, call.Place) : call.Text(0)?.Select(text => (string?)text);
                return settings.Json is not null;
            case "HasColumnType":
                return (settings.JsonType = call.Text(0)) is not null;
            case "IsRequired":
                return (settings.IsRequired = call.Flag(0)) is not null;
            default:
                return s_harmless.Contains(call.Call.Name);
        }
    }

    private static bool Owner(EntitySettings settings, CallReader call)
    {
        switch (call.Call.Name)
        {
            case "HasForeignKey" when !call.Call.HasOtherArguments && call.Call.Members.Count > 0:
                settings.OwnerKey = Fact.Known(call.Call.Members, call.Place);
                return true;
            case "HasConstraintName":
                return (settings.OwnerConstraintName = call.Text(0)) is not null;
            default:
                return call.Call.Name == "HasAnnotation";
        }
    }
}
