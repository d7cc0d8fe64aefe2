using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration.Walking;

/// <summary>The classes that implement IEntityTypeConfiguration, themselves or by a base: those that EF finds in the assembly.</summary>
internal static class ConfigurationClasses
{
    private const string Interface = "Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1";

    /// <summary>Those that can be made, in the order in which EF runs them.</summary>
    public static IEnumerable<INamedTypeSymbol> Find(Compilation compilation, CompilationIndex index)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(index.Mentioning("IEntityTypeConfiguration"));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!names.Add(name))
            {
                continue;
            }

            foreach (var derived in index.Mentioning(name).Where(other => index.Named(other).Any(type => type.Type.Bases.Contains(name))))
            {
                open.Enqueue(derived);
            }
        }

        return names
            .SelectMany(index.Named)
            .Select(type => type.Type.MetadataName)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(compilation.Assembly.GetTypeByMetadataName)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && type.AllInterfaces.Any(other => other.OriginalDefinition.IsNamed(Interface)));
    }
}
