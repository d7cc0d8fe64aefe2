using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>
/// Which entities of a context have facts in a tree: those declared or configured there, those derived from or made of classes declared there.
/// The context's own file may configure any of them.
/// </summary>
internal static class TreeEntities
{
    private static readonly string[] s_parts = ["Owned", "ComplexType"];

    public static IEnumerable<INamedTypeSymbol> Of(SyntaxTree tree, ContextModel context, CancellationToken cancellationToken)
    {
        var names = Names(TreeIndex.Of(tree, cancellationToken), context.Configuration.EntitiesIn(tree), context);
        foreach (var type in names.SelectMany(context.Index.Named))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (context.Compilation.Assembly.GetTypeByMetadataName(type.Type.MetadataName) is not { } symbol)
            {
                continue;
            }

            if (symbol.IsGenericType)
            {
                foreach (var closed in context.Membership.All.Where(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, symbol)))
                {
                    yield return closed;
                }
            }
            else if (context.Membership.Contains(symbol))
            {
                yield return symbol;
            }
        }

        if (!IsOfContext(tree, context))
        {
            yield break;
        }

        foreach (var entity in context.Membership.All)
        {
            yield return entity;
        }
    }

    private static HashSet<string> Names(TreeIndex tree, IEnumerable<string> configured, ContextModel context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(tree.Types.Select(type => type.Name).Concat(tree.Chains.Select(chain => chain.Entity).OfType<string>().Select(PartPath.Root)).Concat(configured));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!names.Add(name))
            {
                continue;
            }

            var isPart = IsPart(name, context);
            foreach (var other in context.Index.Mentioning(name))
            {
                if (isPart || IsPart(other, context) || context.Index.Named(other).Any(type => type.Type.Bases.Contains(name)))
                {
                    open.Enqueue(other);
                }
            }
        }

        return names;
    }

    /// <summary>Whether a class of that name is owned or complex: whatever mentions it may have it for a part, and what it mentions may be a part of it.</summary>
    private static bool IsPart(string name, ContextModel context) =>
        context.Parts.HasName(name) || context.Index.Named(name).Any(type => type.Type.Attributes.Any(s_parts.Contains));

    private static bool IsOfContext(SyntaxTree tree, ContextModel context) =>
        ContextDiscovery.BaseTypes(context.Symbol).Prepend(context.Symbol).Any(type => type.Locations.Any(location => location.SourceTree == tree));
}
