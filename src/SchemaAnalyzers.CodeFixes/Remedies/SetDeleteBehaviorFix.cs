using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>What happens to dependent rows: the argument of OnDelete is changed; else the chain of calls gets one, or the relationship is configured, or the navigation gets its attribute.</summary>
internal sealed class SetDeleteBehaviorFix : RemedyFix<SetDeleteBehavior>
{
    private const string Enum = "Microsoft.EntityFrameworkCore.DeleteBehavior";

    protected override RemedyEdit? Edit(SetDeleteBehavior remedy, FixTarget target)
    {
        if (target.Model.Compilation.GetTypeByMetadataName(Enum) is not { } type)
        {
            return null;
        }

        var title = $"Change to DeleteBehavior.{remedy.Behavior}";
        if (Navigation(target) is { } navigation
            && target.Model.GetDeclaredSymbol(navigation) is IPropertySymbol symbol
            && FluentForm.OfNavigation(target, symbol, $"OnDelete({type.Name}.{remedy.Behavior})") is { } changes)
        {
            return RemedyEdit.Across(title, target, changes);
        }

        var value = $"{type.ToMinimalDisplayString(target.Model, target.Span.Start)}.{remedy.Behavior}";
        return RemedyEdit.Create(title, target, Changes(target, type, value));
    }

    private static IEnumerable<TextChange> Changes(FixTarget target, INamedTypeSymbol type, string value)
    {
        if (ConstantAt.Expression(target) is { } expression && SymbolEqualityComparer.Default.Equals(target.Model.GetTypeInfo(expression).Type, type))
        {
            return [new(expression.Span, value)];
        }

        if (ConstantAt.Call(target) is { } call)
        {
            return InChain(target, call, value);
        }

        return Navigation(target) is { } navigation ? OnNavigation(target, navigation, value) : [];
    }

    private static IEnumerable<TextChange> OnNavigation(FixTarget target, PropertyDeclarationSyntax navigation, string value)
    {
        if (Attributes.Find(target, navigation.AttributeLists, Enum + "Attribute") is { } attribute)
        {
            return [Attributes.SetFirst(attribute, value, _ => true)];
        }

        var position = Attributes.PositionAfter(navigation, navigation.AttributeLists);
        return AttributeName.At(target, position, "Microsoft.EntityFrameworkCore", "DeleteBehavior") is { } name ? Attributes.Add(target, position, name, $"({value})") : [];
    }

    /// <summary>The argument of the OnDelete that stands in the chain already, or one at its end.</summary>
    private static IEnumerable<TextChange> InChain(FixTarget target, InvocationExpressionSyntax call, string value)
    {
        var calls = ConstantAt.CallsAfter(call).Prepend(call).ToList();
        if (calls.Find(other => ConstantAt.NameOf(other)?.Identifier.ValueText == "OnDelete") is { } written)
        {
            return written.ArgumentList.Arguments is { Count: 1 } arguments ? [new(arguments[0].Expression.Span, value)] : [];
        }

        // Before WithMany or WithOne there is no relationship to speak of.
        return calls.Exists(other => ConstantAt.NameOf(other)?.Identifier.ValueText is "WithMany" or "WithOne")
            ? [ChainedCall.After(target, calls[calls.Count - 1], $"OnDelete({value})")]
            : [];
    }

    private static PropertyDeclarationSyntax? Navigation(FixTarget target) =>
        target.Root.FindNode(target.Span).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is PropertyDeclarationSyntax property && property.Identifier.Span == target.Span
            ? property
            : null;
}
