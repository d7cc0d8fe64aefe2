using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration.Walking;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls of methods for which the user vouches, by the option <c>schema_analyzers.harmless_configuration</c>.</summary>
internal sealed class VouchedCalls(ReadingOptions options, CallSources sources)
{
    /// <summary>Whether there was one.</summary>
    public bool HasFound { get; private set; }

    /// <summary>The chain as if it did not call them.</summary>
    public AppliedChain Without(AppliedChain applied)
    {
        if (options.HarmlessConfiguration.IsEmpty || !applied.Chain.Calls.Any(call => Contains(call, applied)))
        {
            return applied;
        }

        HasFound = true;
        return applied with { Chain = applied.Chain with { Calls = applied.Chain.Calls.Where(call => !Contains(call, applied)).ToEquatableArray() } };
    }

    /// <summary>EF's own methods are read: nobody need vouch for them.</summary>
    public bool Contains(IMethodSymbol method) =>
        !options.HarmlessConfiguration.IsEmpty &&
        options.IsHarmless(method.ContainingType?.Name, method.Name) &&
        !((method.ContainingNamespace?.ToDisplayString() ?? "") + ".").StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal);

    private bool Contains(FluentCall call, AppliedChain applied)
    {
        // Binding costs: it is left to calls of which the name fits.
        if (!options.HarmlessConfiguration.Any(glob => glob.AfterDot.Matches(call.Name)))
        {
            return false;
        }

        return new CallReader(call, applied, sources).Method is { } method ? Contains(method) : options.IsHarmless(null, call.Name);
    }
}
