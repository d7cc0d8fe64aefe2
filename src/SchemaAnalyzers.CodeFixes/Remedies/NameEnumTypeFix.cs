using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The name in <c>MapEnum</c>: in every call that maps the enum, as context and data source have to agree.</summary>
internal sealed class NameEnumTypeFix : RemedyFix<NameEnumType>
{
    private const string Method = "MapEnum";
    private const string DefaultSchema = "public";

    protected override RemedyEdit? Edit(NameEnumType remedy, FixTarget target)
    {
        if (target.Model.Compilation.GetTypeByMetadataName(remedy.Enum) is not { } type)
        {
            return null;
        }

        var changes = target.Model.Compilation.SyntaxTrees.SelectMany(tree => CallsIn(tree, target.Model.Compilation, type), (tree, call) => (tree, call)).ToList();
        var name = remedy.Schema == DefaultSchema ? remedy.Type : $"{remedy.Schema}.{remedy.Type}";
        var literal = CSharpQuote.Literal(name);
        return RemedyEdit.Across(
            $"Map enum to type '{literal.Substring(1, literal.Length - 2)}'",
            target,
            changes.SelectMany(found => FileChange.In(found.tree, Name(found.call.Syntax, found.call.Method, remedy))));
    }

    private static IEnumerable<(InvocationExpressionSyntax Syntax, IMethodSymbol Method)> CallsIn(SyntaxTree tree, Compilation compilation, INamedTypeSymbol type)
    {
        if (!tree.GetText().ToString().Contains(Method))
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => ConstantAt.NameOf(call)?.Identifier.ValueText == Method))
        {
            if (model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsOf(call, method, model, type))
            {
                yield return (call, method);
            }
        }
    }

    private static bool IsOf(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, INamedTypeSymbol type)
    {
        var mapped = method.TypeArguments.FirstOrDefault()
            ?? call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>().Select(expression => model.GetTypeInfo(expression.Type).Type).FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(mapped, type);
    }

    /// <summary>EF Core has an argument for the schema; the driver has one name for both.</summary>
    private static IEnumerable<TextChange> Name(InvocationExpressionSyntax call, IMethodSymbol method, NameEnumType remedy)
    {
        var hasSchema = method.Parameters.Any(parameter => parameter.Name == "schemaName");
        var isElsewhere = remedy.Schema != DefaultSchema;
        var wanted = new List<(string Parameter, string Value)> { hasSchema ? ("enumName", remedy.Type) : ("pgName", isElsewhere ? $"{remedy.Schema}.{remedy.Type}" : remedy.Type) };
        if (hasSchema && (isElsewhere || Argument(call, method, "schemaName") is { Expression.RawKind: not (int)SyntaxKind.NullLiteralExpression }))
        {
            wanted.Add(("schemaName", remedy.Schema));
        }

        var added = new List<string>();
        foreach (var (parameter, value) in wanted)
        {
            if (Argument(call, method, parameter) is { } said)
            {
                yield return new(said.Expression.Span, CSharpQuote.Literal(value));
            }
            else
            {
                added.Add((call.ArgumentList.Arguments.Count == 0 ? "" : parameter + ": ") + CSharpQuote.Literal(value));
            }
        }

        if (added.Count > 0)
        {
            yield return Attributes.Insertion(call.ArgumentList.CloseParenToken.SpanStart, (call.ArgumentList.Arguments.Count == 0 ? "" : ", ") + string.Join(", ", added));
        }
    }

    private static ArgumentSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string parameter)
    {
        var arguments = call.ArgumentList.Arguments;
        var position = method.Parameters.Select(other => other.Name).ToList().IndexOf(parameter);
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (position < arguments.Count && arguments[position].NameColon is null ? arguments[position] : null);
    }
}
