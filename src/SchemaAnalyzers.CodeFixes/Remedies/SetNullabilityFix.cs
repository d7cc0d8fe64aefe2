using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Declares a property nullable, or not: <c>?</c> on its type, and what contradicts it goes.</summary>
internal sealed class SetNullabilityFix : RemedyFix<SetNullability>
{
    protected override RemedyEdit? Edit(SetNullability remedy, FixTarget target)
    {
        if (IsRequiredCall(target) is { } call)
        {
            return Configure(target, call, remedy.IsNullable);
        }

        if (MappedMember.Find(target, remedy.Property) is not { } member || member.IsBoundByOthers(target))
        {
            return ConfigureAnew(target, remedy);
        }

        return remedy.IsNullable ? MakeNullable(target, member) : MakeRequired(target, member);
    }

    /// <summary>The call that the finding points to, or to the argument of.</summary>
    private static InvocationExpressionSyntax? IsRequiredCall(FixTarget target)
    {
        var call = ConstantAt.Call(target) ?? ConstantAt.Find<bool>(target)?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is not null && ConstantAt.NameOf(call)?.Identifier.ValueText == "IsRequired" ? call : null;
    }

    /// <summary><c>IsRequired(false)</c>; not for a type that has no null.</summary>
    private static RemedyEdit? Configure(FixTarget target, InvocationExpressionSyntax call, bool isNullable)
    {
        var hasNull = target.Model.GetTypeInfo(call).Type is INamedTypeSymbol { TypeArguments: { Length: 1 } types }
            && (types[0].IsReferenceType || types[0].OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);
        var said = isNullable ? "(false)" : "()";
        return hasNull ? RemedyEdit.Create($"Change to IsRequired{said}", target, [new(call.ArgumentList.Span, said)]) : null;
    }

    /// <summary>Of a property whose declaration cannot be changed.</summary>
    private static RemedyEdit? ConfigureAnew(FixTarget target, SetNullability remedy)
    {
        var said = $"IsRequired({(remedy.IsNullable ? "false" : "")})";
        return FluentForm.PropertyOf(target, remedy.Property) is { Type: { } type }
            && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            && FluentForm.OfProperty(target, remedy.Property, said) is { } changes
                ? RemedyEdit.Across($"Configure {said}", target, changes)
                : null;
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

        return RemedyEdit.Create(title, target, changes);
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

        return RemedyEdit.Create($"Change type to '{type.ElementType}'", target, changes);
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
