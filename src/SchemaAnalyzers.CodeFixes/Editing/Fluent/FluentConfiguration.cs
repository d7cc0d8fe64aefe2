using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Configuration.Walking;

namespace SchemaAnalyzers.CodeFixes.Editing.Fluent;

/// <summary>What EF Core's fluent API surely says of a class, wherever in the project that stands.</summary>
internal sealed class FluentConfiguration
{
    /// <summary>One semantic model a file: what it has bound it need not bind for the next finding.</summary>
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> s_models = new();

    private readonly FixTarget _target;
    private readonly INamedTypeSymbol _entity;
    private readonly IReadOnlyList<AppliedChain> _chains;

    private FluentConfiguration(FixTarget target, INamedTypeSymbol entity, IReadOnlyList<AppliedChain> chains) => (_target, _entity, _chains) = (target, entity, chains);

    /// <summary>How many properties it configures.</summary>
    public int PropertyCount => _chains.SelectMany(chain => chain.Chain.Calls).Where(call => call.Name == "Property").Select(call => call.Members).Distinct().Count();

    /// <summary>Whether some statement begins with that call.</summary>
    public bool Says(string call) => _chains.Any(chain => First(chain) == call);

    /// <summary>Null where there is none, or one that is not certain.</summary>
    public static FluentConfiguration? Of(FixTarget target, INamedTypeSymbol entity)
    {
        var compilation = target.Model.Compilation;
        var reader = ModelReader.For(compilation, ReadingOptions.Read(target.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider));
        var chains = reader.ConcernsUs ? reader.ConfigurationOf(entity, default).Where(applied => compilation.ContainsSyntaxTree(applied.Tree)).ToList() : [];
        return chains.Count == 0 ? null : new(target, entity, chains);
    }

    /// <summary>The last call of <c>Property(x => x.Name)</c> for that property, with the file in which it stands; null where there is none.</summary>
    public (FixTarget File, InvocationExpressionSyntax Call)? Property(string name)
    {
        for (var i = _chains.Count - 1; i >= 0; i--)
        {
            foreach (var said in _chains[i].Chain.Calls.Where(call => call.Name == "Property" && call.Members.Count == 1 && call.Members[0] == name))
            {
                var file = File(_chains[i].Tree);
                if (ConstantAt.CallAt(file.Root, said.Span.Start) is { Expression: MemberAccessExpressionSyntax { Expression: var builder } } call && IsBuilder(file.Model, builder))
                {
                    return (file, call);
                }
            }
        }

        return null;
    }

    /// <summary>Where one more statement goes: behind the last that begins with such a call, else behind the last of all.</summary>
    public FluentPlace? PlaceBehind(string call)
    {
        FluentPlace? other = null;
        for (var i = _chains.Count - 1; i >= 0; i--)
        {
            if (FluentPlace.Behind(File(_chains[i].Tree), _chains[i].Chain.Span, IsBuilder) is not { } place)
            {
                continue;
            }

            if (First(_chains[i]) == call)
            {
                return place;
            }

            other ??= place;
        }

        return other;
    }

    private static string? First(AppliedChain chain) => chain.Chain.Calls.FirstOrDefault(said => said.Name != "Entity")?.Name;

    private FixTarget File(SyntaxTree tree)
    {
        var models = s_models.GetValue(_target.Model.Compilation, _ => new());
        return _target.In(tree, models.GetOrAdd(tree, _ => _target.Model.Compilation.GetSemanticModel(tree)));
    }

    private bool IsBuilder(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type is INamedTypeSymbol { Name: "EntityTypeBuilder", TypeArguments: { Length: 1 } arguments }
        && SymbolEqualityComparer.Default.Equals(arguments[0], _entity);
}
