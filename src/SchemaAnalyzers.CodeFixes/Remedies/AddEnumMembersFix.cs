using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>More members for an enum, behind those that it has. Not for one that numbers its members: which numbers are free is more than the labels tell.</summary>
internal sealed class AddEnumMembersFix : RemedyFix<AddEnumMembers>
{
    protected override RemedyEdit? Edit(AddEnumMembers remedy, FixTarget target)
    {
        if (MappedMember.Find(target, remedy.Property)?.SymbolIn(target)?.Type is not INamedTypeSymbol type
            || (type.TypeKind == TypeKind.Enum ? type : type.TypeArguments.FirstOrDefault()) is not INamedTypeSymbol { TypeKind: TypeKind.Enum, DeclaringSyntaxReferences: { Length: 1 } declared } named
            || declared[0].GetSyntax() is not EnumDeclarationSyntax { Members: { Count: > 0 } members } syntax
            || !target.Model.Compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            || members.Any(member => member.EqualsValue is not null))
        {
            return null;
        }

        var file = target.In(syntax.SyntaxTree, target.Model);
        var title = $"Add '{string.Join("', '", remedy.Members)}' to enum '{named.Name}'";
        return RemedyEdit.Across(title, target, FileChange.In(syntax.SyntaxTree, Changes(file, members, remedy.Members.Select(CSharpQuote.Identifier))));
    }

    /// <summary>A change a member: another remedy may add some of the same.</summary>
    private static IEnumerable<TextChange> Changes(FixTarget file, SeparatedSyntaxList<EnumMemberDeclarationSyntax> members, IEnumerable<string> names)
    {
        var last = members.Last();
        var start = last.GetFirstToken().SpanStart;
        var separator = file.IndentationAt(start) is { } indentation ? file.NewLineAt(start) + indentation : " ";
        return members.SeparatorCount == members.Count
            ? names.Select(name => Attributes.Insertion(members.GetSeparator(members.Count - 1).Span.End, $"{separator}{name},"))
            : names.Select(name => Attributes.Insertion(last.Span.End, $",{separator}{name}"));
    }
}
