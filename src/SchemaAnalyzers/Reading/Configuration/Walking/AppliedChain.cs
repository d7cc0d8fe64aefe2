using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>A chain of calls as a context runs it.</summary>
/// <param name="Chain">With the configured entity named, where the syntax has a type parameter in its place.</param>
/// <param name="IsCertain">Whether it surely runs, after all those before it.</param>
internal sealed record AppliedChain(FluentChain Chain, SyntaxTree Tree, bool IsCertain)
{
    /// <summary>The constants that the parameters of its method stand for, where these are known.</summary>
    public IReadOnlyDictionary<string, object> Constants { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The call of the helper by which it was reached: what a helper says is said there.</summary>
    public Place? At { get; init; }

    /// <summary>Through how many helpers it was reached.</summary>
    public int Depth { get; init; }

    /// <summary>What the type parameters of its class stand for.</summary>
    public IReadOnlyDictionary<string, ITypeSymbol> TypeArguments { get; init; } = ImmutableDictionary<string, ITypeSymbol>.Empty;
}
