using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Declares a property nullable, or not: <c>?</c> on its type, and what contradicts it goes.</summary>
internal sealed class SetNullabilityFix : RemedyFix<SetNullability>
{
    protected override RemedyEdit? Edit(SetNullability remedy, FixTarget target)
    {
        if (MappedMember.Find(target, remedy.Property) is not { } member || IsBoundByOthers(target, member))
        {
            return null;
        }

        return remedy.IsNullable ? MakeNullable(target, member) : MakeRequired(target, member);
    }

    private static RemedyEdit? MakeNullable(FixTarget target, MappedMember member)
    {
        var changes = new List<TextChange>();
        var title = "Remove [Required]";
        if (TakesQuestionMark(target, member.Type))
        {
            title = $"Change type to '{member.Type}?'";
            changes.Add(Attributes.Insertion(member.Type.Span.End, "?"));
            if (member.Initializer is { } initializer && IsSilencedNull(initializer.Value))
            {
                changes.Add(RemoveInitializer(initializer));
            }
        }

        // The attribute decides over the type: with it the column stays required.
        if (Attributes.Find(target, member.AttributeLists, "System.ComponentModel.DataAnnotations.RequiredAttribute") is { } required)
        {
            changes.Add(Attributes.Remove(target, required));
        }

        return RemedyEdit.Create(title, target.Text, changes);
    }

    private static RemedyEdit? MakeRequired(FixTarget target, MappedMember member)
    {
        if (member.Type is not NullableTypeSyntax type)
        {
            return null;
        }

        var changes = new List<TextChange> { new(type.QuestionToken.Span, "") };
        if (target.Model.GetTypeInfo(type.ElementType).Type is { IsReferenceType: true } && Satisfy(member) is { } change)
        {
            changes.Add(change);
        }

        return RemedyEdit.Create($"Change type to '{type.ElementType}'", target.Text, changes);
    }

    /// <summary>Whether another declaration fixes the type: an overridden or implemented member.</summary>
    private static bool IsBoundByOthers(FixTarget target, MappedMember member)
    {
        var symbol = target.Model.GetDeclaredSymbol(member.Declaration);
        var property = symbol as IPropertySymbol ?? symbol?.ContainingType?.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is null
            || property.IsOverride
            || property.ExplicitInterfaceImplementations.Length > 0
            || property.ContainingType.AllInterfaces
                .SelectMany(type => type.GetMembers(property.Name))
                .Any(other => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(other), property));
    }

    /// <summary>In code without nullable annotations a reference type takes no question mark.</summary>
    private static bool TakesQuestionMark(FixTarget target, TypeSyntax type) =>
        type is not NullableTypeSyntax
        && target.Model.GetTypeInfo(type).Type is { TypeKind: not TypeKind.Error } symbol
        && symbol.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        && (symbol.IsValueType || (symbol.IsReferenceType && target.Model.GetNullableContext(type.SpanStart).AnnotationsEnabled()));

    /// <summary>Keeps the compiler content with a property that is null until the mapper fills it.</summary>
    private static TextChange? Satisfy(MappedMember member)
    {
        if (member.Declaration is not PropertyDeclarationSyntax property || property.Modifiers.Any(SyntaxKind.RequiredKeyword))
        {
            return null;
        }

        if (property.Initializer is { } initializer)
        {
            return IsPlainNull(initializer.Value) ? Attributes.Insertion(initializer.Value.Span.End, "!") : null;
        }

        var isStored = property.AccessorList?.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) == true;
        return isStored && property.Parent is ClassDeclarationSyntax type && !type.Members.OfType<ConstructorDeclarationSyntax>().Any()
            ? Attributes.Insertion(property.Span.End, " = null!;")
            : null;
    }

    private static TextChange RemoveInitializer(EqualsValueClauseSyntax initializer)
    {
        var property = (PropertyDeclarationSyntax)initializer.Parent!;
        return Attributes.Deletion(initializer.EqualsToken.GetPreviousToken().Span.End, property.SemicolonToken.Span.End);
    }

    private static bool IsSilencedNull(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } silenced && IsPlainNull(silenced.Operand);

    private static bool IsPlainNull(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
}
