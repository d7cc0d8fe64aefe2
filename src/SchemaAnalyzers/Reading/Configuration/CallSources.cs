using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The trees in which the calls of a context stand: those of its compilation, and those of packages, of which nothing can be bound.</summary>
/// <param name="context">Where the context is declared.</param>
internal sealed class CallSources(Compilation compilation, CompilationIndex index, Place context)
{
    private readonly Dictionary<SyntaxTree, SemanticModel?> _models = [];

    /// <summary>One for each tree: what a model has bound it need not bind for the next call. Null for the tree of a package.</summary>
    public SemanticModel? Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models.Add(tree, model = compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null);
        }

        return model;
    }

    /// <summary>What a helper that takes the builder of a property calls on it; null for one that cannot be read.</summary>
    public (PropertyHelper Helper, SyntaxTree Tree)? FindPropertyHelper(string name) => index.FindPropertyHelper(name);

    public Place PlaceOf(SyntaxTree tree, TextSpan span) => Model(tree) is null ? context : Places.Of(tree, span);
}
