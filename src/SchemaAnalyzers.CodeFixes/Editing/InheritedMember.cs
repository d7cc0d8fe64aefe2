using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>A property at a finding that more tables than one get a column from, because several entities inherit it.</summary>
internal static class InheritedMember
{
    /// <summary>Where it is declared; null where one table alone has it.</summary>
    public static TextSpan? Of(FixTarget target, CancellationToken cancellationToken)
    {
        var node = target.Root.FindNode(target.Span, findInsideTrivia: false, getInnermostNodeForTie: true);
        if (node.AncestorsAndSelf().FirstOrDefault(outer => outer is PropertyDeclarationSyntax or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }) is not { } member)
        {
            return null;
        }

        var tree = target.Root.SyntaxTree;
        var tables = ModelReader.For(target.Model.Compilation).EntitiesOf(tree, cancellationToken)
            .Where(entity => entity.Target.IsKnown && entity.Properties.Any(property => property.Place.Path == tree.FilePath && member.Span.Contains(property.Place.Start)))
            .Select(entity => entity.Target.Value.Name)
            .Distinct();
        return tables.Skip(1).Any() ? member.FullSpan : null;
    }
}
