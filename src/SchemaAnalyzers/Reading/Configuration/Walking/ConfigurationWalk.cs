using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>
/// Follows the model's configuration in the order in which it runs: from OnModelCreating into configuration classes, base methods and helpers
/// of the same compilation. By syntax and names; a symbol is asked only for the bases of a class.
/// </summary>
internal sealed class ConfigurationWalk
{
    private const int DeepestCalls = 24;

    private readonly Compilation _compilation;
    private readonly CompilationIndex _index;
    private readonly ReadingOptions _options;
    private readonly HashSet<FluentChain> _reached = new(ReferenceComparer.Instance);
    /// <summary>The methods that are followed at the moment: one that calls itself, or seems to, would be followed without end.</summary>
    private readonly HashSet<MethodKey> _running = [];
    private readonly List<AppliedChain> _applied = [];

    private ConfigurationWalk(Compilation compilation, CompilationIndex index, ReadingOptions options)
    {
        _compilation = compilation;
        _index = index;
        _options = options;
    }

    /// <summary>The chains that a context runs, in order, and those that something else may run for it.</summary>
    /// <param name="isOfOther">Whether a type is another context: what stands there is none of ours.</param>
    public static IReadOnlyList<AppliedChain> Read(Compilation compilation, CompilationIndex index, INamedTypeSymbol context, ReadingOptions options, Func<string, bool> isOfOther)
    {
        var walk = new ConfigurationWalk(compilation, index, options);
        walk.RunMember(context, "ConfigureConventions", null, isCertain: true, depth: 0);
        walk.ApplyAttributes();
        walk.RunMember(context, "OnModelCreating", null, isCertain: true, depth: 0);

        var unreached = index.Chains
            .Where(item => !walk._reached.Contains(item.Chain) && !isOfOther(item.Chain.Owner) && item.Chain.Reach != Reach.Never && !IsBase(item.Chain) && !walk.IsHarmless(item.Chain.Method))
            .SelectMany(item => ChainPieces.Of(item.Chain, index).Select(piece => new AppliedChain(piece, item.Tree, IsCertain: false)));
        return [.. walk._applied, .. unreached];
    }

    /// <summary>Runs a method of a class, or the nearest one of that name that it inherits.</summary>
    private void RunMember(INamedTypeSymbol type, string method, string? entity, bool isCertain, int depth)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (_index.Find(level, method) is { } key)
            {
                var names = new TypeNames(level, _index.Methods(key).Select(parameter => parameter.Entity), entity);
                Run(key, level, names, isCertain, depth);
                return;
            }
        }
    }

    private void Run(MethodKey method, INamedTypeSymbol? owner, TypeNames names, bool isCertain, int depth)
    {
        if (depth > DeepestCalls)
        {
            return;
        }

        if (!_running.Add(method))
        {
            return;
        }

        foreach (var (chain, tree) in _index.ChainsOf(method).Select(item => (item.Chain, item.Tree)))
        {
            _reached.Add(chain);
            if (chain.Reach == Reach.Never || IsHarmless(method))
            {
                continue;
            }

            Apply(names.Apply(chain), tree, owner, names.TypeArguments, isCertain && chain.Reach == Reach.Always, depth);
        }

        _running.Remove(method);
    }

    private void Apply(FluentChain chain, SyntaxTree tree, INamedTypeSymbol? owner, IReadOnlyDictionary<string, ITypeSymbol> arguments, bool isCertain, int depth)
    {
        foreach (var piece in ChainPieces.Of(chain, _index))
        {
            if (!Follow(piece, tree, owner, isCertain, depth + 1) && !IsBase(piece))
            {
                _applied.Add(new AppliedChain(piece, tree, isCertain) { TypeArguments = arguments });
            }
        }
    }

    /// <summary>Whether the user vouches for a method of this compilation: what it does is passed over.</summary>
    private bool IsHarmless(MethodKey method) => !_options.HarmlessConfiguration.IsEmpty && _options.IsHarmless(method.Type.Substring(method.Type.LastIndexOfAny(['.', '+']) + 1).Split('`')[0], method.Name);

    /// <summary>Whether the chain hands its builder to something that was followed.</summary>
    private bool Follow(FluentChain chain, SyntaxTree tree, INamedTypeSymbol? owner, bool isCertain, int depth)
    {
        var last = chain.Calls.Count > 0 ? chain.Calls[chain.Calls.Count - 1] : null;
        switch (last?.Name)
        {
            case null:
                return false;
            case FluentChainReader.BaseCall when owner?.BaseType is { } parent:
                RunMember(parent, chain.Method.Name, chain.Entity, isCertain, depth);
                return true;
            case "ApplyConfiguration" when chain.Entity is null:
                return ApplyConfiguration(last, isCertain, depth);
            case "ApplyConfigurationsFromAssembly" when chain.Entity is null && !ModelCalls.IsOfOtherAssembly(last, _index):
                ApplyAll(isCertain && last.Arguments.Count == 1, depth);
                return true;
            default:
                return FollowHelper(chain, last!, isCertain, depth) || FollowDelegate(chain, last!, tree, depth);
        }
    }

    /// <summary>A delegate that gets the builder: whether one of the lambdas that it may stand for runs, and which, is not known.</summary>
    private bool FollowDelegate(FluentChain chain, FluentCall call, SyntaxTree tree, int depth)
    {
        if (chain.Entity is not null || chain.IsEntityUnknown || chain.Calls.Count > 1 || depth > DeepestCalls || ModelCalls.Names.Contains(call.Name) || DelegateBodies.Find(call, tree, _compilation) is not { } lambdas)
        {
            return false;
        }

        foreach (var lambda in lambdas)
        {
            var indexer = new FluentIndexer(default);
            indexer.Read(lambda, chain.Owner, chain.Method);
            foreach (var inner in indexer.Chains)
            {
                Apply(inner, lambda.SyntaxTree, null, System.Collections.Immutable.ImmutableDictionary<string, ITypeSymbol>.Empty, isCertain: false, depth);
            }
        }

        return true;
    }

    private bool ApplyConfiguration(FluentCall call, bool isCertain, int depth)
    {
        if (call.MentionedTypes.Count != 1 || _index.Named(call.MentionedTypes[0]) is not { Count: 1 } named)
        {
            return false;
        }

        if (_compilation.Assembly.GetTypeByMetadataName(named[0].Type.MetadataName) is not { IsGenericType: false } type)
        {
            return false;
        }

        RunMember(type, "Configure", null, isCertain, depth);
        return true;
    }

    private void ApplyAll(bool isCertain, int depth)
    {
        foreach (var type in ConfigurationClasses.Find(_compilation, _index))
        {
            RunMember(type, "Configure", null, isCertain, depth);
        }
    }

    /// <summary><c>[EntityTypeConfiguration]</c> runs when its entity is found.</summary>
    private void ApplyAttributes()
    {
        foreach (var item in _index.AllTypes.Where(item => item.Type.Attributes.Contains("EntityTypeConfiguration")))
        {
            var entity = _compilation.Assembly.GetTypeByMetadataName(item.Type.MetadataName);
            var attribute = entity?.GetAttributes().FirstOrDefault(data => data.AttributeClass?.OriginalDefinition is { } type && (type.IsNamed(AttributeNames.EntityTypeConfiguration) || type.IsNamed(AttributeNames.EntityTypeConfiguration + "`2")));
            if (attribute is null)
            {
                continue;
            }

            var configuration = (attribute.AttributeClass!.TypeArguments.FirstOrDefault() ?? attribute.ConstructorArguments.FirstOrDefault().Value) as INamedTypeSymbol;
            if (configuration is not null && SymbolEqualityComparer.Default.Equals(configuration.ContainingAssembly, _compilation.Assembly))
            {
                RunMember(configuration, "Configure", null, isCertain: true, depth: 0);
                continue;
            }

            EquatableArray<FluentCall> calls = new([new FluentCall("EntityTypeConfiguration", default, default, item.Type.Identifier)]);
            _applied.Add(new AppliedChain(new FluentChain(item.Type.Name, item.Type.Name, calls, item.Type.Identifier), item.Tree, IsCertain: false));
        }
    }

    /// <summary>A call such as <c>builder.ConfigureAudit()</c> or <c>ConfigureAudit(builder)</c>, of the only method of that name.</summary>
    private bool FollowHelper(FluentChain chain, FluentCall call, bool isCertain, int depth)
    {
        var isOnBuilder = chain.Calls.Count == (chain.Entity is not null && chain.Calls[0].Name == "Entity" ? 2 : 1);
        var methods = isOnBuilder ? _index.MethodsNamed(call.Name).Where(method => method.IsOfModel == chain.Entity is null).ToList() : [];
        var keys = methods.Select(method => method.Key).Distinct().ToList();
        var named = call.Receiver is { } receiver ? keys.Where(key => _index.Named(receiver).Any(type => type.Type.MetadataName == key.Type)).ToList() : [];
        keys = named.Count > 0 ? named : keys;
        var own = keys.Where(key => key.Type == chain.Method.Type).ToList();
        keys = own.Count == 1 ? own : keys;
        if (keys.Count != 1 || _running.Contains(keys[0]) || methods.Any(method => method.Key == keys[0] && (method.Entity == PartPath.Placeholder) != PartPath.IsPart(chain.Entity)))
        {
            return false;
        }

        var owner = _compilation.Assembly.GetTypeByMetadataName(keys[0].Type);
        var parameters = methods.Select(method => method.TypeParameters).FirstOrDefault(list => list.Count == call.TypeArguments.Count);
        Run(keys[0], owner, new TypeNames(owner, methods.Select(method => method.Entity), chain.Entity).With(parameters, call.TypeArguments), isCertain, depth);
        return true;
    }

    private static bool IsBase(FluentChain chain) => chain.Calls.Count > 0 && chain.Calls[chain.Calls.Count - 1].Name == FluentChainReader.BaseCall;

    private sealed class ReferenceComparer : IEqualityComparer<FluentChain>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(FluentChain? x, FluentChain? y) => ReferenceEquals(x, y);

        public int GetHashCode(FluentChain obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
