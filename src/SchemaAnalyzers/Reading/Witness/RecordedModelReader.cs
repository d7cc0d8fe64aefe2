using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>Reads the model snapshots of one file by syntax alone, once for the life of the tree.</summary>
/// <remarks>The counterpart of EF's CSharpSnapshotGenerator, from EF Core 3.1 to 11.</remarks>
internal sealed class RecordedModelReader
{
    /// <summary>The longest name of PostgreSQL, which snapshots tell; no other provider has the same.</summary>
    private const int LongestName = 63;

    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<RecordedModel>> s_cache = new();

    private readonly Dictionary<string, RecordedEntityDraft> _entities = new(StringComparer.Ordinal);
    private readonly List<RecordedEntityDraft> _inOrder = [];
    private readonly SyntaxTree _tree;
    private string? _version;
    private string? _schema;
    private bool _isOfNpgsql;

    private RecordedModelReader(SyntaxTree tree) => _tree = tree;

    public static IReadOnlyList<RecordedModel> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (s_cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var models = Read(tree, cancellationToken).ToList();
        return s_cache.GetValue(tree, _ => models);
    }

    private static IEnumerable<RecordedModel> Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var type in tree.GetRoot(cancellationToken).DescendantNodes(node => node is not BaseMethodDeclarationSyntax).OfType<ClassDeclarationSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var body = type.Members
                .OfType<MethodDeclarationSyntax>()
                .FirstOrDefault(method => method.Identifier.ValueText == "BuildModel" && method.Modifiers.Any(SyntaxKind.OverrideKeyword));
            if (body is not null && ContextOf(type) is { } context)
            {
                yield return new RecordedModelReader(tree).Read(context, type.Identifier.ValueText, body);
            }
        }
    }

    private static string? ContextOf(ClassDeclarationSyntax type) => type.AttributeLists
        .SelectMany(list => list.Attributes)
        .Where(attribute => SimpleNames.Last(attribute.Name) is "DbContext" or "DbContextAttribute")
        .Select(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression as TypeOfExpressionSyntax)
        .Select(argument => SimpleNames.Last(argument?.Type))
        .FirstOrDefault(name => name is not null);

    private RecordedModel Read(string context, string className, MethodDeclarationSyntax method)
    {
        foreach (var statement in SnapshotStatement.ReadAll(method.Body))
        {
            foreach (var call in statement.Calls)
            {
                Apply(call);
            }
        }

        return new RecordedModel(context, className, _inOrder.Select(draft => draft.Finish()).ToEquatableArray())
        {
            ProductVersion = _version,
            DefaultSchema = _schema,
            IsOfNpgsql = _isOfNpgsql,
        };
    }

    private void Apply(SnapshotCall call)
    {
        _isOfNpgsql |= call.Extensions?.StartsWith("Npgsql", StringComparison.Ordinal) == true;
        switch (call.Name)
        {
            case "HasAnnotation":
                _version = call.Text(0) == "ProductVersion" ? call.Text(1) : _version;
                _schema = call.Text(0) == "Relational:DefaultSchema" ? call.Text(1) : _schema;
                _isOfNpgsql |= call.Text(0)?.StartsWith("Npgsql:", StringComparison.Ordinal) == true || (call.Text(0) == "Relational:MaxIdentifierLength" && call.Number(1) == LongestName);
                break;
            case "HasDefaultSchema":
                _schema = call.Text(0);
                break;
            case "Entity" or "SharedTypeEntity" when call.Text(0) is { } name:
                DraftOf(name, call).Read(call.Lambda, 0);
                break;
        }
    }

    /// <summary>An entity is written in several calls: its columns first, then its relationships, then its navigations.</summary>
    private RecordedEntityDraft DraftOf(string name, SnapshotCall call)
    {
        if (!_entities.TryGetValue(name, out var draft))
        {
            draft = new RecordedEntityDraft(name, Places.Of(_tree, call.Arguments[0].Span));
            _entities.Add(name, draft);
            _inOrder.Add(draft);
        }

        return draft;
    }
}
