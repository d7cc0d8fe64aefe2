using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary><c>[Column("name")]</c>: the name of the attribute that is there is changed, else the attribute is added.</summary>
internal sealed class MapToColumnFix : RemedyFix<MapToColumn>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";
    private const string Linq2Db = "LinqToDB.Mapping";

    protected override RemedyEdit? Edit(MapToColumn remedy, FixTarget target)
    {
        if (MappedMember.Find(target, remedy.Property) is not { } member)
        {
            return null;
        }

        var literal = CSharpQuote.Literal(remedy.Column);
        var attribute = Attributes.Find(target, member.AttributeLists, Annotations + ".ColumnAttribute", Linq2Db + ".ColumnAttribute");
        var changes = attribute is null ? member.AddAttribute(target, UsesLinq2Db(target, member) ? Linq2Db : Annotations, "Column", $"({literal})") : [SetName(attribute, literal)];
        return RemedyEdit.Create($"Map to column '{literal.Substring(1, literal.Length - 2)}'", target.Text, changes);
    }

    private static bool UsesLinq2Db(FixTarget target, MappedMember member) =>
        member.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.AttributeLists.Concat(type.Members.SelectMany(other => other.AttributeLists))
            .SelectMany(list => list.Attributes)
            .Any(attribute => Attributes.TypeOf(target, attribute)?.StartsWith(Linq2Db + ".", StringComparison.Ordinal) == true);

    private static TextChange SetName(AttributeSyntax attribute, string literal) =>
        Attributes.SetFirst(attribute, literal, argument => argument.NameEquals is { } property
            ? property.Name.Identifier.ValueText == "Name"
            : argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText is "name" or "columnName");
}
