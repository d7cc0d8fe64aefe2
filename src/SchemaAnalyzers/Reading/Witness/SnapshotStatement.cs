using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>One statement of a model snapshot: the calls on the builder that is at hand, in order.</summary>
internal sealed record SnapshotStatement(IReadOnlyList<SnapshotCall> Calls)
{
    /// <summary>The statements of a method or lambda. What EF does not write is passed over.</summary>
    public static IEnumerable<SnapshotStatement> ReadAll(SyntaxNode? body)
    {
        if (body is ExpressionSyntax expression)
        {
            return Read(expression, []) is { } only ? [only] : [];
        }

        var found = new List<SnapshotStatement>();
        var locals = new Dictionary<string, SnapshotStatement>(StringComparer.Ordinal);
        foreach (var statement in (body as BlockSyntax)?.Statements ?? default)
        {
            if (statement is ExpressionStatementSyntax { Expression: var call } && Read(call, locals) is { } read)
            {
                found.Add(read);
            }
            else if (statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } &&
                variables[0].Initializer is { } initializer && Read(initializer.Value, locals) is { } assigned)
            {
                found.Add(assigned);
                locals[variables[0].Identifier.ValueText] = assigned;
            }
        }

        return found;
    }

    /// <summary><c>b.Property&lt;int&gt;("Id").IsRequired()</c>, and <c>SomeExtensions.UseHiLo(b.Property&lt;int&gt;("Id"), "seq")</c> as the same calls in a chain.</summary>
    private static SnapshotStatement? Read(ExpressionSyntax expression, Dictionary<string, SnapshotStatement> locals)
    {
        var (root, calls) = Unroll(expression);
        if (calls.Count == 1 && SimpleName(root) is { } owner && owner.EndsWith("Extensions", StringComparison.Ordinal) && calls[0].Arguments.Count > 0)
        {
            var (inner, before) = Unroll(calls[0].Arguments[0]);
            root = inner;
            calls = before.Append(calls[0] with { Extensions = owner, Arguments = calls[0].Arguments.Skip(1).ToList() }).ToList();
        }

        if (root is not IdentifierNameSyntax { Identifier.ValueText: var receiver } || calls.Count == 0)
        {
            return null;
        }

        return locals.TryGetValue(receiver, out var local)
            ? new SnapshotStatement(local.Calls.Concat(calls).ToList())
            : new SnapshotStatement(calls);
    }

    private static (ExpressionSyntax Root, List<SnapshotCall> Calls) Unroll(ExpressionSyntax expression)
    {
        var calls = new List<SnapshotCall>();
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            calls.Add(new SnapshotCall(access.Name, call.ArgumentList.Arguments.Select(argument => argument.Expression).ToList()));
            expression = access.Expression;
        }

        calls.Reverse();
        return (expression, calls);
    }

    private static string? SimpleName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
