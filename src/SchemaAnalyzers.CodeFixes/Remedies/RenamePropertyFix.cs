using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Rename;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Another name for a property, in all that uses it. Looked for only when it is wanted: that takes a look at the whole solution.</summary>
internal sealed class RenamePropertyFix : RemedyFix<RenameProperty>
{
    protected override RemedyEdit? Edit(RenameProperty remedy, FixTarget target)
    {
        if (MappedMember.Find(target, remedy.Property)?.SymbolIn(target) is not { } property || IsTaken(property.ContainingType, remedy.Name) || IsForeign(property))
        {
            return null;
        }

        var solution = target.Document.Project.Solution;
        return new($"Rename to '{remedy.Name}'", token => RenameAsync(solution, property, remedy.Name, token));
    }

    private static async Task<ImmutableArray<DocumentChanges>> RenameAsync(Solution solution, IPropertySymbol property, string name, CancellationToken cancellationToken)
    {
        var renamed = await Renamer.RenameSymbolAsync(solution, property, default(SymbolRenameOptions), name, cancellationToken).ConfigureAwait(false);
        var all = ImmutableArray.CreateBuilder<DocumentChanges>();
        foreach (var id in renamed.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var changes = await renamed.GetDocument(id)!.GetTextChangesAsync(solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            all.Add(new(id, changes.OrderBy(change => change.Span.Start).ToImmutableArray()));
        }

        return all.ToImmutable();
    }

    private static bool IsTaken(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Name == name || !level.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name is that of a member of another assembly.</summary>
    private static bool IsForeign(IPropertySymbol property) =>
        property.OverriddenProperty is { Locations: var overridden } && !overridden.Any(location => location.IsInSource)
        || property.ContainingType.AllInterfaces
            .Where(type => !type.Locations.Any(location => location.IsInSource))
            .SelectMany(type => type.GetMembers(property.Name))
            .Any();
}
