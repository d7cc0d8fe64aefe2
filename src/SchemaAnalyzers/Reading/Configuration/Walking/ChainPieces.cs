using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>
/// Cuts a chain behind each call that hands back the builder it was called on, where that is the model's, or where the call is a helper of the
/// same compilation: <c>b.ApplyConfiguration(new A()).ApplyConfiguration(new B())</c>, <c>e.ConfigureAudit().HasKey(x => x.Id)</c>.
/// </summary>
internal static class ChainPieces
{
    /// <summary>The calls on the model's builder that go on with another one.</summary>
    private static readonly HashSet<string> s_leaving = new(StringComparer.Ordinal) { "Entity", "HasDbFunction", "HasSequence", "Model", "Owned", "SharedTypeEntity" };

    public static IEnumerable<FluentChain> Of(FluentChain chain, CompilationIndex index)
    {
        var from = 0;
        while (from < chain.Calls.Count)
        {
            var count = chain.Entity is null && !chain.IsEntityUnknown ? OfModel(chain, from) : OfEntity(chain, from, index);
            yield return from == 0 && count == chain.Calls.Count ? chain : chain with { Calls = chain.Calls.Skip(from).Take(count).ToEquatableArray() };
            from += count;
        }

        if (chain.Calls.IsEmpty)
        {
            yield return chain;
        }
    }

    private static int OfModel(FluentChain chain, int from) =>
        chain.Calls[from].Name == FluentIndexer.Conventions || (s_leaving.Contains(chain.Calls[from].Name) && !IsOfLambda(chain.Calls[from])) ? chain.Calls.Count - from : 1;

    /// <summary>With a lambda that gets the builder of the sequence the call gives back that of the model.</summary>
    private static bool IsOfLambda(FluentCall call) =>
        call.Name == FluentChainReader.Sequence && call.Arguments.Where((argument, i) => argument.Kind == FluentArgumentKind.Code && (i > 0 || argument.Label == "builderAction")).Any();

    private static int OfEntity(FluentChain chain, int from, CompilationIndex index)
    {
        var first = from == 0 && chain.Calls[0].Name == "Entity" ? 1 : 0;
        var before = first + chain.Calls.Skip(from + first).TakeWhile(call => EntityCalls.IsChainable(call.Name) && !IsHelper(call)).Count();
        return from + before >= chain.Calls.Count || !IsHelper(chain.Calls[from + before]) ? chain.Calls.Count - from : Math.Max(before, 1);

        bool IsHelper(FluentCall call) => index.BuilderMethods.Contains(call.Name);
    }
}
