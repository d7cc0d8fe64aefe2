using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The names that the entities of a context lead to, by syntax alone, each with the name through which it was first reached.</summary>
internal sealed class NamePaths
{
    private readonly ContextModel _context;
    private readonly Dictionary<string, string?> _from = new(StringComparer.Ordinal);

    private NamePaths(ContextModel context) => _context = context;

    public static NamePaths Read(ContextModel context)
    {
        var paths = new NamePaths(context);
        var open = new Queue<string>();
        foreach (var root in context.Sets.Elements.SelectMany(NamesOf).Concat(context.Configuration.Entities))
        {
            paths.Reach(root, null, open);
        }

        while (open.Count > 0)
        {
            var name = open.Dequeue();
            foreach (var type in context.Index.Named(name))
            {
                foreach (var next in type.Type.Properties.SelectMany(property => property.TypeNames).Concat(type.Type.Bases))
                {
                    paths.Reach(next, name, open);
                }
            }

            foreach (var target in context.Index.AliasTargets(name))
            {
                paths.Reach(target, name, open);
            }
        }

        return paths;
    }

    public bool Reaches(string name) => _from.ContainsKey(name);

    /// <summary>Whether binding confirms each step of the path from a set to the type.</summary>
    public bool IsConfirmed(INamedTypeSymbol type)
    {
        if (!_from.TryGetValue(type.Name, out var from))
        {
            return false;
        }

        if (from is null)
        {
            return _context.Configured.Contains(type);
        }

        foreach (var candidate in _context.Index.Named(from))
        {
            if (_context.Compilation.Assembly.GetTypeByMetadataName(candidate.Type.MetadataName) is { } symbol &&
                _context.Shape(symbol).Members.Any(member => member.IsNavigation && SymbolEqualityComparer.Default.Equals(member.Target, type)) &&
                _context.Membership.Contains(symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of a type, its type arguments and its bases: a generic entity leads to its arguments.</summary>
    private static IEnumerable<string> NamesOf(INamedTypeSymbol type) =>
        new[] { type.Name }.Concat(type.TypeArguments.Select(argument => argument.Name));

    private void Reach(string name, string? from, Queue<string> open)
    {
        if (!_from.ContainsKey(name))
        {
            _from.Add(name, from);
            open.Enqueue(name);
        }
    }
}
