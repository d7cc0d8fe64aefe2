using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Migrations;

/// <summary>Reads the Up of a migration: the calls on its builder that run in any case, with constant arguments.</summary>
internal sealed class MigrationReader(MigrationClass migration, SemanticModel model, CancellationToken cancellationToken)
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private readonly MigrationRecorder _recorder = new(cancellationToken);
    private readonly string _parameter = migration.Up.ParameterList.Parameters[0].Identifier.ValueText;

    public MigrationScript Read()
    {
        if (migration.Up.ExpressionBody is { } arrow)
        {
            Read(arrow.Expression);
        }

        foreach (var statement in migration.Up.Body?.Statements ?? default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (statement is ExpressionStatementSyntax { Expression: var expression })
            {
                Read(expression);
            }
            else if (UsesBuilder(statement))
            {
                _recorder.Lose();
            }
        }

        return _recorder.Finish(migration.Id ?? migration.Type.Name, Places.Of(model.SyntaxTree, (migration.Down?.Identifier ?? migration.Syntax.Identifier).Span), migration.HasDown);
    }

    private void Read(ExpressionSyntax expression)
    {
        var (first, annotations) = Unchain(expression);
        if (first?.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name: var name } || receiver.Identifier.ValueText != _parameter
            || model.GetOperation(first, cancellationToken) is not IInvocationOperation operation)
        {
            if (UsesBuilder(expression))
            {
                _recorder.Lose();
            }

            return;
        }

        if (operation.TargetMethod.ContainingType is not { Name: "MigrationBuilder" } type || !type.ContainingNamespace.ToDisplayString().StartsWith(EntityFramework, StringComparison.Ordinal))
        {
            // An extension of EF or of its provider makes no table.
            if (!operation.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith(EntityFramework, StringComparison.Ordinal))
            {
                _recorder.Lose();
            }

            return;
        }

        Record(new BuilderCall(operation, name, annotations));
    }

    private void Record(BuilderCall call)
    {
        var place = Places.Of(model.SyntaxTree, call.Name.Span);
        if (call.Method == "Sql")
        {
            if (call.Text("sql") is { } text)
            {
                _recorder.Run(text, place, call.Flag("suppressTransaction") == true);
            }
            else
            {
                _recorder.Lose();
            }

            return;
        }

        if (CallSql.Before(call) is { } before && call.Text("table") is { } table && call.Text("name") is { } column)
        {
            _recorder.Know(new QualifiedName(new Identifier(call.Text("schema") ?? "public"), new Identifier(table)), new Identifier(column), before);
        }

        if (CallSql.Of(call) is { } sql)
        {
            _recorder.Run(sql, place, CallSql.IsConcurrent(call));
        }
        else if (call.Method == "CreateTable")
        {
            // Its name is not known.
            _recorder.Lose();
        }
    }

    /// <summary>The first call of a chain, with the annotations that the others give.</summary>
    private (InvocationExpressionSyntax? First, IReadOnlyDictionary<string, object?> Annotations) Unchain(ExpressionSyntax expression)
    {
        var annotations = new Dictionary<string, object?>(StringComparer.Ordinal);
        var call = expression as InvocationExpressionSyntax;
        while (call is { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } access })
        {
            if (access.Name.Identifier.ValueText is "Annotation" && call.ArgumentList.Arguments is { Count: 2 } arguments
                && model.GetConstantValue(arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string key })
            {
                annotations[key] = model.GetConstantValue(arguments[1].Expression, cancellationToken) is { HasValue: true } value ? value.Value : null;
            }

            call = inner;
        }

        return (call, annotations);
    }

    private bool UsesBuilder(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == _parameter);
}
