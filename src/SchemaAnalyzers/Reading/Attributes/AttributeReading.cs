using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Attributes;

/// <summary>Finds attributes by full name and reads their arguments, with the place of each argument.</summary>
internal static class AttributeReading
{
    public static AttributeData? Find(this ISymbol symbol, string fullName) => symbol.FindAll(fullName).FirstOrDefault();

    public static bool Has(this ISymbol symbol, string fullName) => symbol.Find(fullName) is not null;

    public static IEnumerable<AttributeData> FindAll(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.IsNamed(fullName))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>Whether a type has that namespace-qualified name. Compared from the right, without building a string.</summary>
    public static bool IsNamed(this INamedTypeSymbol type, string fullName)
    {
        if (!fullName.EndsWith(type.MetadataName, StringComparison.Ordinal) || type.ContainingType is not null)
        {
            return false;
        }

        var end = fullName.Length - type.MetadataName.Length;
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false })
        {
            var start = end - 1 - space.Name.Length;
            if (start < 0 || fullName[end - 1] != '.' || string.CompareOrdinal(fullName, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            end = start;
            space = space.ContainingNamespace;
        }

        return end == 0;
    }

    /// <summary>A constructor argument by position; null where it is absent, an error or of another type.</summary>
    public static T? Positional<T>(this AttributeData attribute, int position)
    {
        var arguments = attribute.ConstructorArguments;
        return position < arguments.Length && arguments[position] is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error), Value: T value } ? value : default;
    }

    /// <summary>A property set by name; null where it is absent.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error), Value: T value })
            {
                return value;
            }
        }

        return default;
    }

    /// <summary>All string arguments of the constructor, those of a <c>params</c> array included.</summary>
    public static IEnumerable<string> Strings(this AttributeData attribute) =>
        attribute.ConstructorArguments
            .SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values.IsDefault ? [] : argument.Values.ToArray() : [argument])
            .Select(argument => argument.Kind == TypedConstantKind.Error ? null : argument.Value as string)
            .OfType<string>();

    /// <summary>The place of an argument (by property name, or else by position), or of the attribute; null outside the compilation.</summary>
    public static Place? PlaceOf(this AttributeData attribute, Compilation compilation, string? name = null, int position = -1)
    {
        if (attribute.ApplicationSyntaxReference is not { } reference ||
            !compilation.ContainsSyntaxTree(reference.SyntaxTree) ||
            reference.GetSyntax() is not AttributeSyntax syntax)
        {
            return null;
        }

        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(argument => name is not null && argument.NameEquals?.Name.Identifier.ValueText == name);
        var positional = position >= 0 && position < arguments.Count && arguments[position].NameEquals is null ? arguments[position] : null;
        return Places.Of((SyntaxNode?)(named ?? positional)?.Expression ?? syntax, compilation);
    }
}
