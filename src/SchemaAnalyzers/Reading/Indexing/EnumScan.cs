using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Finds <c>MapEnum</c>, wherever a project sets up its context or its data source.</summary>
internal static class EnumScan
{
    private const string Method = "MapEnum";

    public static IEnumerable<EnumUse> Find(SyntaxTree tree, CompilationUnitSyntax unit, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().IndexOf(Method, StringComparison.Ordinal) < 0
            ? []
            : unit.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => SimpleNames.Last(call.Expression) == Method).Select(Read);

    private static EnumUse Read(InvocationExpressionSyntax call)
    {
        var name = (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression;
        var mentioned = FluentArguments.TypeOf(call.ArgumentList);
        var type = name is GenericNameSyntax generic ? SimpleNames.Last(generic.TypeArgumentList.Arguments[0]) : mentioned;
        type = type is not null && SimpleNames.IsTypeParameter(call, type) ? null : type;
        var arguments = call.ArgumentList.Arguments.Where(argument => argument.Expression is not TypeOfExpressionSyntax).ToList();
        var isSaid = arguments.Count <= 2 && arguments.All(argument => argument.NameColon is null or { Name.Identifier.ValueText: "enumName" or "schemaName" } && IsText(argument.Expression));
        var isOfContext = call.Ancestors().OfType<InvocationExpressionSyntax>().Any(other => SimpleNames.Last(other.Expression) is "UseNpgsql" or "AddNpgsql");
        return new EnumUse(type, Text(arguments, "enumName", 0), Text(arguments, "schemaName", 1), isSaid && isOfContext, NamingConventionScan.Place(call));
    }

    private static bool IsText(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.StringLiteralExpression) || expression.IsKind(SyntaxKind.NullLiteralExpression);

    private static string? Text(List<ArgumentSyntax> arguments, string label, int position)
    {
        var argument = arguments.Find(other => other.NameColon?.Name.Identifier.ValueText == label)
            ?? (position < arguments.Count && arguments[position].NameColon is null ? arguments[position] : null);
        return argument?.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;
    }
}
