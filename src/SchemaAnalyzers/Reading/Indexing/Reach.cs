using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Whether a call runs when its method does.</summary>
internal enum Reach
{
    Always,

    /// <summary>A condition, a loop or a callback decides.</summary>
    Sometimes,

    /// <summary>Only with a database other than PostgreSQL.</summary>
    Never,
}

/// <summary>Tells from the syntax around a call whether it runs.</summary>
internal static class ReachOf
{
    private const string OurProvider = "IsNpgsql";

    private static readonly HashSet<string> s_otherProviders = new(StringComparer.Ordinal) { "IsSqlServer", "IsSqlite", "IsInMemory", "IsMySql", "IsOracle", "IsCosmos" };

    /// <param name="firstReturn">See <see cref="FirstReturn"/>: looked for once a method, not once a call.</param>
    public static Reach Read(SyntaxNode call, SyntaxNode method, int firstReturn)
    {
        var reach = firstReturn <= call.SpanStart ? Reach.Sometimes : Reach.Always;
        for (var node = call; node.Parent is { } parent && node != method; node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when node != branch.Condition:
                    var runs = OfCondition(branch.Condition, isThen: node == branch.Statement);
                    if (runs == Reach.Never)
                    {
                        return Reach.Never;
                    }

                    reach = runs == Reach.Sometimes ? Reach.Sometimes : reach;
                    break;
                case SwitchSectionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax:
                case ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionArmSyntax or LocalFunctionStatementSyntax:
                case LambdaExpressionSyntax lambda when !IsOfFluentCall(lambda):
                    reach = Reach.Sometimes;
                    break;
            }
        }

        return reach;
    }

    /// <summary>Where the first return of the method itself ends; beyond its end where there is none.</summary>
    public static int FirstReturn(SyntaxNode method) =>
        method.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Span.End)
            .DefaultIfEmpty(int.MaxValue)
            .Min();

    private static Reach OfCondition(ExpressionSyntax condition, bool isThen)
    {
        while (condition is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "!" })
        {
            isThen = condition is ParenthesizedExpressionSyntax ? isThen : !isThen;
            condition = condition is ParenthesizedExpressionSyntax inner ? inner.Expression : ((PrefixUnaryExpressionSyntax)condition).Operand;
        }

        var name = condition is InvocationExpressionSyntax call ? SimpleNames.Last(call.Expression) ?? "" : "";
        var isOurs = name == OurProvider;
        return !isOurs && !s_otherProviders.Contains(name) ? Reach.Sometimes : isOurs == isThen ? Reach.Always : Reach.Never;
    }

    /// <summary>Whether the lambda is run by the call that gets it: <c>Entity&lt;T&gt;(b => ...)</c>, <c>OwnsOne(x => x.Part, b => ...)</c>.</summary>
    private static bool IsOfFluentCall(LambdaExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } && (name is "Entity" or "Properties" or "DefaultTypeMapping" or FluentChainReader.Sequence || PartPath.IsCall(name) || PartPath.IsOfTable(name));
}
