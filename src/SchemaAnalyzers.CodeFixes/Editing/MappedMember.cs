using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>The declaration of a mapped property: a property, or a parameter of a record's primary constructor.</summary>
internal sealed record MappedMember(SyntaxNode Declaration, SyntaxToken Identifier, TypeSyntax Type, SyntaxList<AttributeListSyntax> AttributeLists)
{
    public bool IsParameter => Declaration is ParameterSyntax;

    public EqualsValueClauseSyntax? Initializer => (Declaration as PropertyDeclarationSyntax)?.Initializer;

    /// <summary>The declaration around the finding; null where the finding is about a property that is declared elsewhere.</summary>
    /// <param name="property">The name, or the path to it: <c>Address.Street</c>.</param>
    public static MappedMember? Find(FixTarget target, string property)
    {
        var name = property.Substring(property.LastIndexOf('.') + 1);
        var node = target.Root.FindNode(target.Span, findInsideTrivia: false, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().Select(Of).FirstOrDefault(member => member is not null) is { } found && found.Identifier.ValueText == name
            ? found
            : null;
    }

    /// <summary>Where a new attribute goes.</summary>
    public int AttributePosition => Attributes.PositionAfter(Declaration, AttributeLists);

    /// <summary>One more attribute, on the property that a component of a record stands for; nothing where the project has no such attribute.</summary>
    /// <param name="arguments">With parentheses.</param>
    public IEnumerable<TextChange> AddAttribute(FixTarget target, string @namespace, string name, string arguments) => AddAttribute(target, @namespace, name, _ => arguments);

    /// <param name="arguments">With parentheses, by what has to stand before other names of the namespace.</param>
    public IEnumerable<TextChange> AddAttribute(FixTarget target, string @namespace, string name, Func<string, string> arguments)
    {
        if (AttributeName.At(target, AttributePosition, @namespace, name) is not { } attribute)
        {
            return [];
        }

        var text = arguments(attribute.Text == name ? "" : $"global::{@namespace}.");
        return IsParameter ? Attributes.AddToComponent(AttributePosition, attribute, text) : Attributes.Add(target, AttributePosition, attribute, text);
    }

    public IPropertySymbol? SymbolIn(FixTarget target)
    {
        var symbol = target.Model.GetDeclaredSymbol(Declaration);
        return symbol as IPropertySymbol ?? symbol?.ContainingType?.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault();
    }

    /// <summary>Whether another declaration fixes the type: an overridden or implemented member.</summary>
    public bool IsBoundByOthers(FixTarget target)
    {
        var property = SymbolIn(target);
        return property is null
            || property.IsOverride
            || property.ExplicitInterfaceImplementations.Length > 0
            || property.ContainingType.AllInterfaces
                .SelectMany(type => type.GetMembers(property.Name))
                .Any(other => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(other), property));
    }

    private static MappedMember? Of(SyntaxNode node) => node switch
    {
        // A DbSet stands in for an entity of another assembly: it is never the mapped property itself.
        PropertyDeclarationSyntax { Type: not GenericNameSyntax { Identifier.ValueText: "DbSet" } } property =>
            new(property, property.Identifier, property.Type, property.AttributeLists),
        ParameterSyntax { Type: { } type, Parent.Parent: RecordDeclarationSyntax } parameter =>
            new(parameter, parameter.Identifier, type, parameter.AttributeLists),
        _ => null,
    };
}
