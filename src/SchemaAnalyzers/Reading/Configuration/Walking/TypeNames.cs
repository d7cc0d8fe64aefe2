using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>What the type parameters of a method and its class stand for while it runs, by simple names.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ITypeSymbol> _arguments = new(StringComparer.Ordinal);

    /// <param name="owner">The class, constructed where it is generic.</param>
    /// <param name="parameters">The entities of the method's builders, as written.</param>
    /// <param name="entity">The entity of the builder that is handed in.</param>
    public TypeNames(INamedTypeSymbol? owner, IEnumerable<string?> parameters, string? entity)
    {
        for (var i = 0; i < owner?.TypeParameters.Length; i++)
        {
            if (owner.TypeArguments[i] is INamedTypeSymbol argument)
            {
                _names[owner.TypeParameters[i].Name] = argument.Name;
                _arguments[owner.TypeParameters[i].Name] = argument;
            }
        }

        foreach (var parameter in parameters)
        {
            if (entity is not null && parameter is not null && !_names.ContainsKey(parameter))
            {
                _names.Add(parameter, entity);
            }
        }
    }

    /// <summary>Adds what the type parameters of a method stand for, by the simple names of the arguments.</summary>
    public TypeNames With(EquatableArray<string> parameters, EquatableArray<string> arguments)
    {
        for (var i = 0; i < parameters.Count && i < arguments.Count; i++)
        {
            _names[parameters[i]] = arguments[i];
        }

        return this;
    }

    /// <summary>The types that stand for the parameters of the class.</summary>
    public IReadOnlyDictionary<string, ITypeSymbol> TypeArguments => _arguments;

    public FluentChain Apply(FluentChain chain) =>
        chain is { Entity: { Length: > 0 } entity, IsEntityUnknown: true } && _names.TryGetValue(PartPath.Root(entity), out var name)
            ? chain with { Entity = PartPath.WithRoot(entity, name), IsEntityUnknown = false }
            : chain;
}
