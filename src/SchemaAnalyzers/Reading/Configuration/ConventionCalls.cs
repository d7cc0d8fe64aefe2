using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on the builder that ConfigureConventions gets. A call that is not listed may change every entity.</summary>
internal static class ConventionCalls
{
    /// <summary>The calls on the properties of a type, by the call on one property that says the same.</summary>
    private static readonly Dictionary<string, string> s_ofProperties = new(StringComparer.Ordinal)
    {
        ["AreFixedLength"] = "IsFixedLength",
        ["AreUnicode"] = "IsUnicode",
        ["HaveAnnotation"] = "HasAnnotation",
        ["HaveColumnType"] = "HasColumnType",
        ["HaveConversion"] = "HasConversion",
        ["HaveMaxLength"] = "HasMaxLength",
        ["HavePrecision"] = "HasPrecision",
        ["HaveSentinel"] = "HasSentinel",
        ["UseCollation"] = "UseCollation",
    };

    /// <summary>The conventions whose absence is understood where they would act.</summary>
    private static readonly HashSet<string> s_removable = new(StringComparer.Ordinal) { "CascadeDeleteConvention", "ForeignKeyIndexConvention", "TableNameFromDbSetConvention" };

    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names => s_ofProperties.Keys.Concat(["ComplexProperties", "DefaultTypeMapping", "IgnoreAny", "Properties", "Remove"]);

    /// <param name="read">Reads a call's arguments; gives null where the chain may not run.</param>
    public static void Apply(ContextConfiguration configuration, FluentChain chain, Touch touch, Func<FluentCall, CallReader?> read)
    {
        if (chain.Calls.Count < 2)
        {
            configuration.Everything ??= touch;
            return;
        }

        var first = chain.Calls[1];
        switch (first.Name)
        {
            // How a type is written as a literal in queries.
            case "DefaultTypeMapping":
                break;
            case "Properties" when read(first) is { } reader && Type(reader) is { } type:
                Properties(configuration, type, chain, touch, read);
                break;
            case "IgnoreAny" when read(first) is { } reader && Type(reader) is { } type:
                configuration.IgnoredTypes.AddAny(type);
                break;
            case "Conventions" when chain.Calls.Count == 3 && chain.Calls[2].Name == "Remove" && Removed(chain.Calls[2]) is { } removed && read(chain.Calls[2]) is not null:
                configuration.RemovedConventions.Add(removed);
                break;
            default:
                configuration.Everything ??= touch;
                break;
        }
    }

    private static ITypeSymbol? Type(CallReader call) =>
        call.Call.TypeArguments.Count > 0 ? call.TypeArgument(0) : call.Expression(0) is TypeOfExpressionSyntax mentioned ? call.TypeOf(mentioned.Type) : null;

    private static string? Removed(FluentCall call) => call.TypeArguments.Concat(call.MentionedTypes).FirstOrDefault(s_removable.Contains);

    private static void Properties(ContextConfiguration configuration, ITypeSymbol type, FluentChain chain, Touch touch, Func<FluentCall, CallReader?> read)
    {
        var settings = new PropertySettings();
        var aspects = Aspects.None;
        foreach (var call in chain.Calls.Skip(2))
        {
            aspects |= !s_ofProperties.TryGetValue(call.Name, out var same) ? Aspects.All
                : read(call) is { } reader ? PropertyCalls.Apply(settings, reader, same)
                : PropertyCalls.Of(same);
        }

        configuration.TypeDefaults.Add(new TypeDefault(type, settings, aspects, touch));
    }
}
