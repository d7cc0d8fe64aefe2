using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on the builder of the whole model. A call that is not listed may change every entity of the context.</summary>
internal static class ModelCalls
{
    /// <summary>Extensions, sequences, collations and functions: no entity's table depends on them.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "ApplyConfiguration", "ApplyConfigurationsFromAssembly", "HasCollation", "HasDbFunction", "HasPostgresExtension", "HasSequence", "UseCollation",
        "UsePropertyAccessMode",
    };

    private static readonly HashSet<string> s_generation = new(StringComparer.Ordinal)
    {
        "UseHiLo", "UseIdentityAlwaysColumns", "UseIdentityByDefaultColumns", "UseIdentityColumns", "UseKeySequences", "UseSerialColumns",
    };

    /// <summary>The annotations that EF's scaffolding writes and that say nothing about an entity.</summary>
    private static readonly string[] s_harmlessAnnotations = ["ProductVersion", "Relational:MaxIdentifierLength"];

    public static void Apply(ContextConfiguration configuration, FluentChain chain, Touch touch, CompilationIndex index, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[0];
        if (IsHarmless(call, index))
        {
            return;
        }

        if (s_generation.Contains(call.Name))
        {
            configuration.Generation ??= touch;
        }
        else if (call.Name == "HasDefaultSchema")
        {
            configuration.DefaultSchema = read(call)?.Text(0);
            configuration.Schema ??= configuration.DefaultSchema is null ? touch : null;
        }
        else if (call.Name == "HasPostgresEnum")
        {
            configuration.Enums ??= touch;
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

    /// <summary>Whether the configuration classes that are applied may be compiled elsewhere.</summary>
    public static bool IsOfOtherAssembly(FluentCall call, CompilationIndex index) =>
        !call.MentionedTypes.All(name => index.Named(name).Count > 0) || (call.MentionedTypes.Count == 0 && !call.IsThisAssembly);

    private static bool IsHarmless(FluentCall call, CompilationIndex index)
    {
        switch (call.Name)
        {
            case "ApplyConfiguration":
                return call.MentionedTypes.Any(name => index.Named(name).Count > 0);
            case "ApplyConfigurationsFromAssembly":
                return !IsOfOtherAssembly(call, index);
            case "HasAnnotation":
                return call.Members.Count > 0 && s_harmlessAnnotations.Contains(call.Members[0]);
            default:
                // A helper of the same compilation is read where it stands.
                return s_harmless.Contains(call.Name) || index.BuilderMethods.Contains(call.Name);
        }
    }
}
