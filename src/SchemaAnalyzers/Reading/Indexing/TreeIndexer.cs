using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Reads the declarations of one file. Method bodies are entered only where a parameter shows that they configure a model.</summary>
internal static class TreeIndexer
{
    public static TreeIndex Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax unit)
        {
            return new TreeIndex(default, default, default, default, default, default, default, default, HasLegacyTimestamps: false);
        }

        var types = new List<IndexedType>();
        var aliases = new List<IndexedProperty>();
        var usings = new List<string>();
        var fluent = new FluentIndexer(cancellationToken);
        var open = new Stack<(MemberDeclarationSyntax Member, string Prefix)>();
        AddUsings(unit.Usings, aliases, usings);
        PushAll(open, unit.Members, "");
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (member, prefix) = open.Pop();
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                AddUsings(space.Usings, aliases, usings);
                usings.Add(prefix + NamespaceName(space.Name));
                PushAll(open, space.Members, prefix + NamespaceName(space.Name) + ".");
            }
            else if (member is TypeDeclarationSyntax type)
            {
                var metadataName = prefix + MetadataName(type);
                types.Add(Read(type, metadataName));
                fluent.Read(type, metadataName);
                PushAll(open, type.Members, metadataName + "+");
            }
        }

        return new TreeIndex(
            types.ToArray(),
            aliases.ToArray(),
            usings.ToArray(),
            fluent.Chains.ToArray(),
            fluent.Methods.ToArray(),
            fluent.PropertyHelpers.ToArray(),
            NamingConventionScan.Find(tree, unit, cancellationToken).ToEquatableArray(),
            EnumScan.Find(tree, unit, cancellationToken).ToEquatableArray(),
            SwitchScan.TurnsOnLegacyTimestamps(tree, unit, cancellationToken));
    }

    private static void PushAll(Stack<(MemberDeclarationSyntax, string)> open, SyntaxList<MemberDeclarationSyntax> members, string prefix)
    {
        for (var i = members.Count - 1; i >= 0; i--)
        {
            if (members[i] is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            {
                open.Push((members[i], prefix));
            }
        }
    }

    private static void AddUsings(SyntaxList<UsingDirectiveSyntax> directives, List<IndexedProperty> aliases, List<string> usings)
    {
        foreach (var directive in directives)
        {
            if (directive.Alias is { } alias)
            {
                aliases.Add(new IndexedProperty(alias.Name.Identifier.ValueText, SimpleNames.All(directive.Name).ToEquatableArray()));
            }
            else if (directive.StaticKeyword == default)
            {
                usings.Add(NamespaceName(directive.Name));
            }
        }
    }

    private static IndexedType Read(TypeDeclarationSyntax type, string metadataName) =>
        new(
            type.Identifier.ValueText,
            metadataName,
            type.Identifier.Span,
            SimpleNames.All(type.BaseList).ToEquatableArray(),
            type.AttributeLists
                .SelectMany(list => list.Attributes)
                .Select(attribute => SimpleNames.WithoutAttributeSuffix(SimpleNames.Last(attribute.Name) ?? ""))
                .ToEquatableArray(),
            Properties(type).ToEquatableArray());

    private static IEnumerable<IndexedProperty> Properties(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property)
            {
                yield return new IndexedProperty(property.Identifier.ValueText, SimpleNames.All(property.Type).ToEquatableArray());
            }
        }

        if (type is not RecordDeclarationSyntax { ParameterList: { } components })
        {
            yield break;
        }

        foreach (var component in components.Parameters)
        {
            yield return new IndexedProperty(component.Identifier.ValueText, SimpleNames.All(component.Type).ToEquatableArray());
        }
    }

    private static string NamespaceName(NameSyntax name) =>
        string.Join(".", name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(part => part.Identifier.ValueText));

    private static string MetadataName(TypeDeclarationSyntax type)
    {
        var arity = type.TypeParameterList?.Parameters.Count ?? 0;
        return arity == 0 ? type.Identifier.ValueText : $"{type.Identifier.ValueText}`{arity}";
    }
}
