using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Packages;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>The indexes of all trees of a compilation, merged by simple name.</summary>
internal sealed class CompilationIndex
{
    /// <summary>The library of the naming conventions: whoever references it uses one, perhaps in another project.</summary>
    private const string PlugIn = "EFCore.NamingConventions";

    /// <summary>The base class of migrations.</summary>
    private const string Migration = "Migration";

    private readonly Dictionary<string, List<TypeInTree>> _byName = [];
    private readonly Dictionary<string, HashSet<string>> _mentionedBy = [];
    private readonly Dictionary<string, List<string>> _aliases = [];
    private readonly ILookup<MethodKey, ChainInTree> _chainsByMethod;
    private readonly ILookup<MethodKey, BuilderMethod> _methodsByKey;
    private readonly ILookup<string, BuilderMethod> _methodsByName;
    private readonly ILookup<string, (PropertyHelper Helper, SyntaxTree Tree)> _propertyHelpers;

    public CompilationIndex(Compilation compilation, CancellationToken cancellationToken)
    {
        var chains = new List<ChainInTree>();
        var packages = new List<ChainInTree>();
        var methods = new List<BuilderMethod>();
        var helpers = new List<(PropertyHelper Helper, SyntaxTree Tree)>();
        var uses = new List<NamingUse>();
        var enums = new List<EnumUse>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var index = TreeIndex.Of(tree, cancellationToken);
            uses.AddRange(index.NamingUses);
            enums.AddRange(index.EnumUses);
            helpers.AddRange(index.PropertyHelpers.Select(helper => (helper, tree)));
            HasLegacyTimestamps |= index.HasLegacyTimestamps;
            methods.AddRange(index.BuilderMethods);
            BuilderMethods.UnionWith(index.BuilderMethods.Select(method => method.Key.Name));
            if (index.Chains.Count > 0 || index.Types.Count == 0)
            {
                // A file without types is where global usings stand.
                Usings.UnionWith(index.Usings);
            }

            chains.AddRange(index.Chains.Select(chain => new ChainInTree(chain, tree)));
            foreach (var type in index.Types)
            {
                Add(type, tree);
            }

            foreach (var alias in index.Aliases)
            {
                Add(alias);
            }
        }

        foreach (var source in PackageSources.Of(compilation))
        {
            var index = TreeIndex.Of(source, cancellationToken);
            methods.AddRange(index.BuilderMethods.Select(method => method with { Key = OfPackage(method.Key) }));
            BuilderMethods.UnionWith(index.BuilderMethods.Select(method => method.Key.Name));
            packages.AddRange(index.Chains.Select(chain => new ChainInTree(chain with { Method = OfPackage(chain.Method) }, source)));
        }

        Chains = chains;
        NamingUses = uses;
        EnumUses = enums;
        _methodsByKey = methods.ToLookup(method => method.Key);
        _methodsByName = methods.ToLookup(method => method.Key.Name, StringComparer.Ordinal);
        _propertyHelpers = helpers.ToLookup(item => item.Helper.Key.Name, StringComparer.Ordinal);
        _chainsByMethod = chains.Concat(packages).ToLookup(item => item.Chain.Method);
        if (Libraries.VersionOf(compilation, PlugIn) is not null)
        {
            NamingPlugIn = PlugIn;
        }
    }

    /// <summary>The configuration calls of the compilation; those of packages are found by their method only.</summary>
    public IReadOnlyList<ChainInTree> Chains { get; }

    /// <summary>The namespaces that files with configuration import, in which a configured class of another assembly may live; the global one is the empty name.</summary>
    public HashSet<string> Usings { get; } = [""];

    /// <summary>The names of the methods that take a builder of the fluent API.</summary>
    public HashSet<string> BuilderMethods { get; } = [];

    /// <summary>The calls that make a plug-in rewrite the names that conventions make.</summary>
    public IReadOnlyList<NamingUse> NamingUses { get; }

    /// <summary>The calls that map enums to enum types of the database.</summary>
    public IReadOnlyList<EnumUse> EnumUses { get; }

    /// <summary>Whether some file turns on Npgsql's old way of storing moments.</summary>
    public bool HasLegacyTimestamps { get; }

    /// <summary>The plug-in that does so, where it is referenced.</summary>
    public string? NamingPlugIn { get; }

    public IEnumerable<TypeInTree> AllTypes => _byName.Values.SelectMany(types => types);

    /// <summary>The builders that a method, or each of its overloads, takes.</summary>
    public IEnumerable<BuilderMethod> Methods(MethodKey key) => _methodsByKey[key];

    /// <summary>The method that a class declares, if it is known to take a builder; null for others, and for those of another assembly that no package describes.</summary>
    public MethodKey? Find(INamedTypeSymbol type, string method)
    {
        var key = new MethodKey(MetadataNames.Of(type), method);
        if (_methodsByKey.Contains(key))
        {
            return key;
        }

        return !type.GetMembers(method).IsEmpty && _methodsByKey.Contains(OfPackage(key)) ? OfPackage(key) : null;
    }

    public IEnumerable<BuilderMethod> MethodsNamed(string name) => _methodsByName[name];

    /// <summary>The only method of that name that takes the builder of a property; null where there is none, or several.</summary>
    public (PropertyHelper Helper, SyntaxTree Tree)? FindPropertyHelper(string name) => _propertyHelpers[name].Take(2).ToList() is { Count: 1 } only ? only[0] : null;

    /// <summary>The configuration calls of a method, in their order.</summary>
    public IEnumerable<ChainInTree> ChainsOf(MethodKey method) => _chainsByMethod[method].OrderBy(item => item.Tree.FilePath, StringComparer.Ordinal).ThenBy(item => item.Chain.Span.Start);

    public IReadOnlyList<TypeInTree> Named(string name) => _byName.TryGetValue(name, out var types) ? types : [];

    /// <summary>Whether several types have that name, migrations of EF's aside: those are often called after the entity that they add.</summary>
    public bool IsAmbiguous(string name)
    {
        var types = Named(name).GroupBy(type => type.Type.MetadataName).ToList();
        return types.Count > 1 && types.Count(type => !type.Any(part => part.Type.Bases.Contains(Migration)) || Named(Migration).Count > 0) > 1;
    }

    /// <summary>The names of the types (and aliases) that mention a name in their base list or in a property's type.</summary>
    public IReadOnlyCollection<string> Mentioning(string name) => _mentionedBy.TryGetValue(name, out var names) ? names : [];

    /// <summary>The names on the right side of the using aliases of that name.</summary>
    public IReadOnlyList<string> AliasTargets(string name) => _aliases.TryGetValue(name, out var targets) ? targets : [];

    /// <summary>Packages describe a class whatever its number of type parameters, which changes from version to version.</summary>
    private static MethodKey OfPackage(MethodKey key) => key with { Type = key.Type.Split('`')[0] + '`' };

    private void Add(IndexedProperty alias)
    {
        Mention(alias.Name, alias.TypeNames);
        if (!_aliases.TryGetValue(alias.Name, out var targets))
        {
            _aliases.Add(alias.Name, targets = []);
        }

        targets.AddRange(alias.TypeNames);
    }

    private void Add(IndexedType type, SyntaxTree tree)
    {
        if (!_byName.TryGetValue(type.Name, out var types))
        {
            _byName.Add(type.Name, types = []);
        }

        types.Add(new TypeInTree(type, tree));
        Mention(type.Name, type.Bases);
        foreach (var property in type.Properties)
        {
            Mention(type.Name, property.TypeNames);
        }
    }

    private void Mention(string by, EquatableArray<string> names)
    {
        foreach (var name in names)
        {
            if (!_mentionedBy.TryGetValue(name, out var mentioning))
            {
                _mentionedBy.Add(name, mentioning = []);
            }

            mentioning.Add(by);
        }
    }
}

internal sealed record TypeInTree(IndexedType Type, SyntaxTree Tree);

internal sealed record ChainInTree(FluentChain Chain, SyntaxTree Tree);
