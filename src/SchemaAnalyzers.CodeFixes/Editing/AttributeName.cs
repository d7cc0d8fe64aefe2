using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>How to write the name of an attribute at a place.</summary>
/// <param name="Text">Short where it can be, else fully qualified.</param>
/// <param name="Using">The using directive that the short name needs, or null.</param>
internal sealed record AttributeName(string Text, TextChange? Using)
{
    /// <summary>Null where the project has no such attribute.</summary>
    /// <param name="name">Without the suffix Attribute.</param>
    public static AttributeName? At(FixTarget target, int position, string @namespace, string name)
    {
        if (target.Model.Compilation.GetTypeByMetadataName($"{@namespace}.{name}Attribute") is not { } type)
        {
            return null;
        }

        var meanings = target.Model.LookupNamespacesAndTypes(position, null, name + "Attribute")
            .Concat(target.Model.LookupNamespacesAndTypes(position, null, name).Where(IsAttribute))
            .ToArray();
        if (meanings.Length == 1 && SymbolEqualityComparer.Default.Equals(meanings[0], type))
        {
            return new(name, null);
        }

        var isFree = meanings.Length == 0 && !ChangesOtherNames(target.Root, type.ContainingNamespace);
        return isFree && UsingDirectives.Add(target, position, @namespace) is { } directive
            ? new(name, directive)
            : new($"global::{@namespace}.{name}", null);
    }

    /// <summary>In an attribute the compiler passes over other types of the short name: System.Index is none.</summary>
    private static bool IsAttribute(ISymbol symbol)
    {
        for (var type = (symbol as INamedTypeSymbol)?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "Attribute" && type.ContainingNamespace?.Name == "System")
            {
                return true;
            }
        }

        return symbol is not INamedTypeSymbol { TypeKind: not TypeKind.Error };
    }

    /// <summary>Whether the file has names that the using directive could make ambiguous.</summary>
    private static bool ChangesOtherNames(CompilationUnitSyntax root, INamespaceSymbol added)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in added.GetTypeMembers())
        {
            names.Add(type.Name);
            names.Add(type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name);
        }

        return root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));
    }
}
