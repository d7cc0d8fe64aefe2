using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>A base context that was compiled elsewhere may configure anything: <c>IdentityDbContext</c> and its kin.</summary>
internal static class HiddenConfiguration
{
    private static readonly string[] s_hooks = ["OnModelCreating", "ConfigureConventions"];

    public static Touch? Find(INamedTypeSymbol context, CompilationIndex index, Place place, ReadingOptions options)
    {
        foreach (var type in ContextDiscovery.BaseTypes(context))
        {
            if (type.IsNamed(ContextDiscovery.DbContext))
            {
                return null;
            }

            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.ContainingAssembly))
            {
                continue;
            }

            if (s_hooks.Any(hook => !type.GetMembers(hook).IsEmpty && index.Find(type, hook) is null && !options.IsHarmless(type.Name, hook)))
            {
                return new Touch($"the base context '{type.Name}' configures its model in another assembly", place);
            }
        }

        return null;
    }
}
