using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on the builder of the whole model. A call that is not listed may change every entity of the context.</summary>
internal static class ModelCalls
{
    /// <summary>Extensions, sequences, collations and functions: no entity's table depends on them.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "ApplyConfiguration", "ApplyConfigurationsFromAssembly", "HasChangeTrackingStrategy", "HasCollation", "HasDbFunction", "HasPostgresExtension", "HasPostgresRange",
        "HasSequence", "UseCollation", "UseDatabaseTemplate", "UsePropertyAccessMode", "UseTablespace",

        // These choose where the values of keys come from: that EF awaits one from there is so by default.
        "UseHiLo", "UseIdentityAlwaysColumns", "UseIdentityByDefaultColumns", "UseIdentityColumns", "UseSerialColumns",
    };

    private static readonly Dictionary<string, ValueStrategy> s_strategies = new(StringComparer.Ordinal)
    {
        ["UseHiLo"] = ValueStrategy.HiLo,
        ["UseIdentityAlwaysColumns"] = ValueStrategy.IdentityAlways,
        ["UseIdentityByDefaultColumns"] = ValueStrategy.IdentityByDefault,
        ["UseIdentityColumns"] = ValueStrategy.IdentityByDefault,
        ["UseSerialColumns"] = ValueStrategy.Serial,
    };

    /// <summary>The calls that are understood, or make Unknown what they may change.</summary>
    private static readonly HashSet<string> s_read = new(StringComparer.Ordinal) { "Entity", "HasAnnotation", "HasDefaultSchema", "HasPostgresEnum", "Ignore", "Owned", "UseKeySequences" };

    /// <summary>The calls after which no fact of the context is certain, as after any call that is not listed.</summary>
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal) { "HasEmbeddedDiscriminatorName", "SharedTypeEntity" };

    public static void Apply(ContextConfiguration configuration, FluentChain chain, Touch touch, CompilationIndex index, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[0];
        if (call.Name == FluentIndexer.Conventions)
        {
            ConventionCalls.Apply(configuration, chain, touch, read);
            return;
        }

        ObjectCalls.Apply(configuration.Objects, chain, touch, read);
        configuration.HiLo ??= call.Name == "UseHiLo" ? touch : null;
        if (s_strategies.TryGetValue(call.Name, out var strategy))
        {
            configuration.Strategy = read(call) is { } reader ? Fact.Known(strategy, reader.Place) : touch.Unknown<ValueStrategy>();
        }

        if (IsHarmless(call, read, index))
        {
            return;
        }

        if (call.Name == "UseKeySequences")
        {
            configuration.KeySequences ??= touch;
        }
        else if (call.Name == "HasDefaultSchema")
        {
            configuration.DefaultSchema = read(call)?.Text(0);
            configuration.Schema ??= configuration.DefaultSchema is null ? touch : null;
        }
        else if (call is { Name: "HasPostgresEnum", TypeArguments.Count: 1 })
        {
            configuration.NamedEnums[call.TypeArguments[0]] = touch;
        }
        else if (call.Name == "HasPostgresEnum")
        {
            configuration.Enums ??= touch;
        }
        else if (call.Name == "Ignore" && read(call) is { } ignoring && TypeOf(ignoring) is { } ignored)
        {
            configuration.IgnoredTypes.Add(ignored);
        }
        else if (call is { Name: "Owned", TypeArguments.Count: 1 } && index.Named(call.TypeArguments[0]).Count < 2 && read(call) is not null)
        {
            configuration.Owned.Add(call.TypeArguments[0]);
        }
        else if (call.Name is "Ignore" or "Owned" && (call.TypeArguments.Count == 1 || call.MentionedTypes.Count > 0))
        {
            foreach (var name in call.TypeArguments.Concat(call.MentionedTypes))
            {
                configuration.NotEntities[name] = touch;
            }
        }
        else
        {
            configuration.Everything ??= touch;
        }
    }

    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names => s_harmless.Concat(s_read).Concat(s_open);

    /// <summary>Whether the configuration classes that are applied may be compiled elsewhere.</summary>
    public static bool IsOfOtherAssembly(FluentCall call, CompilationIndex index) =>
        !call.MentionedTypes.All(name => index.Named(name).Count > 0) || (call.MentionedTypes.Count == 0 && !call.IsThisAssembly);

    private static ITypeSymbol? TypeOf(CallReader call) =>
        call.Call.TypeArguments.Count == 1 ? call.TypeArgument(0) : call.Expression(0) is TypeOfExpressionSyntax mentioned ? call.TypeOf(mentioned.Type) : null;

    private static bool IsHarmless(FluentCall call, Func<FluentCall, CallReader?> read, CompilationIndex index)
    {
        switch (call.Name)
        {
            case "ApplyConfiguration":
                return call.MentionedTypes.Any(name => index.Named(name).Count > 0);
            case "ApplyConfigurationsFromAssembly":
                return !IsOfOtherAssembly(call, index);
            case "HasAnnotation":
                return Annotations.IsHarmless(read(call)?.Text(0));
            default:
                // A helper of the same compilation is read where it stands.
                return s_harmless.Contains(call.Name) || index.BuilderMethods.Contains(call.Name);
        }
    }
}
